import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Blobs } from "#worker/ports/blobs.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { asWritten } from "./json.ts";

/**
 * A frozen dossier, checked against the hash that it was signed under: a damaged or exchanged file is never read on.
 * Throws when it is missing or is not that one.
 */
export async function readDossier(
  blobs: Blobs,
  { dossierKey, sha256 }: { readonly dossierKey: string; readonly sha256: string },
): Promise<Dossier> {
  const blob = await blobs.get(dossierKey);
  const text = blob === undefined ? "" : await new Response(blob.body).text();
  if ((await sha256Hex(text)) !== sha256) throw new Error("a frozen dossier is missing or is not what was signed");
  return asWritten<Dossier>(text);
}
