import { asc } from "drizzle-orm";
import type { PublicKey } from "#worker/ports/signer.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { asWritten } from "#worker/storage/json.ts";
import { signingKeys } from "./decisions.tables.ts";

/** Remembers a public key on its first use, so that what it signed can be checked when another has taken its place. */
export const keyEffect = (
  db: Database,
  of: { readonly kid: string; readonly publicKey: PublicKey; readonly at: number },
): Effect =>
  db
    .insert(signingKeys)
    .values({ kid: of.kid, jwkJson: JSON.stringify(of.publicKey), firstUsedAt: of.at })
    .onConflictDoNothing();

/** The public keys used so far, oldest first. */
export async function listKeys(db: Database) {
  const rows = await db.select().from(signingKeys).orderBy(asc(signingKeys.firstUsedAt)).limit(100);
  return rows.map(({ kid, jwkJson, firstUsedAt }) => ({
    kid,
    ...asWritten<PublicKey>(jwkJson),
    use: "sig",
    alg: "Ed25519",
    firstUsedAt,
  }));
}
