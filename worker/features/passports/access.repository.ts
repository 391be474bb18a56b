import { and, eq, gt } from "drizzle-orm";
import type { AskAccess } from "#contract/passport.schema.ts";
import { type PassportPage, passportPageSchema } from "#contract/passport.ts";
import type { OrgId } from "#domain/ids.ts";
import { members, organisations, people } from "#worker/features/identity/identity.tables.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { stored } from "#worker/storage/json.ts";
import { passportRequests, passports } from "./passports.tables.ts";

export interface AccessKey {
  readonly orgId: OrgId;
  readonly passportId: string;
  readonly id: string;
}

export const askEffect = (db: Database, of: AccessKey & { asked: Omit<AskAccess, "address">; at: number }): Effect => {
  const { asked, at, ...key } = of;
  return db.insert(passportRequests).values({ ...key, ...asked, state: "asked", askedAt: at });
};

export interface Settled extends AccessKey {
  readonly granted: boolean;
  readonly by: string;
  readonly at: number;
  readonly tokenHash: string | null;
  readonly expiresAt: number | null;
}

/** Lets somebody in, or not; once, because a second answer would make the first a lie. */
export const settleEffects = (db: Database, of: Settled): Effect[] => [
  db
    .update(passportRequests)
    .set({
      state: of.granted ? "granted" : "refused",
      settledBy: of.by,
      settledAt: of.at,
      tokenHash: of.tokenHash,
      expiresAt: of.expiresAt,
    })
    .where(
      and(
        eq(passportRequests.orgId, of.orgId),
        eq(passportRequests.passportId, of.passportId),
        eq(passportRequests.id, of.id),
        eq(passportRequests.state, "asked"),
      ),
    ),
  ...assertOneChanged(db),
];

/** The link of a grant, stored when the mail with it goes out; a later mail's link takes its place. */
export const admissionEffect = (db: Database, of: AccessKey & { readonly tokenHash: string }): Effect =>
  db
    .update(passportRequests)
    .set({ tokenHash: of.tokenHash })
    .where(
      and(
        eq(passportRequests.orgId, of.orgId),
        eq(passportRequests.passportId, of.passportId),
        eq(passportRequests.id, of.id),
        eq(passportRequests.state, "granted"),
      ),
    );

export interface Admission {
  readonly orgId: OrgId;
  readonly passportId: string;
  readonly id: string;
  readonly email: string;
  readonly expiresAt: number;
  readonly vendor: string;
  readonly page: PassportPage;
}

/** What a link lets its holder read, as long as it is good and the page stands: the token is the grant. */
export async function findAdmission(
  db: Database,
  by: { tokenHash: string; now: number },
): Promise<Admission | undefined> {
  const [row] = await db
    .select({
      orgId: passportRequests.orgId,
      passportId: passportRequests.passportId,
      id: passportRequests.id,
      email: passportRequests.email,
      expiresAt: passportRequests.expiresAt,
      vendor: organisations.name,
      pageJson: passports.pageJson,
    })
    .from(passportRequests)
    .innerJoin(
      passports,
      and(eq(passports.orgId, passportRequests.orgId), eq(passports.id, passportRequests.passportId)),
    )
    .innerJoin(organisations, eq(organisations.id, passportRequests.orgId))
    .where(
      and(
        eq(passportRequests.tokenHash, by.tokenHash),
        gt(passportRequests.expiresAt, by.now),
        eq(passports.state, "published"),
      ),
    );
  if (row === undefined) return undefined;
  const { pageJson, expiresAt, ...admission } = row;
  return { ...admission, expiresAt: expiresAt ?? 0, page: stored(passportPageSchema, pageJson) };
}

/** The addresses of a vendor's owners. */
export const listOwners = (db: Database, orgId: OrgId): Promise<{ name: string; email: string }[]> =>
  db
    .select({ name: people.name, email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        eq(members.orgId, orgId),
        eq(members.facet, "vendor"),
        eq(members.role, "owner"),
        eq(members.status, "active"),
      ),
    )
    .limit(20);
