import type { Dossier, OlderDossier } from "#domain/dossier/dossier.ts";
import { converted } from "#domain/dossier/from-model-1.ts";
import type { Blobs } from "#worker/ports/blobs.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { asWritten } from "./json.ts";

/** A frozen dossier that is missing or is not what was signed. */
export class DamagedDossier extends Error {}

/**
 * A frozen dossier, checked against the hash that it was signed under: a damaged or exchanged file is never read on. One of
 * an earlier scoring model is read as this one has it.
 * Throws `DamagedDossier` when it is missing or is not that one.
 */
export async function readDossier(
  blobs: Blobs,
  { dossierKey, sha256 }: { readonly dossierKey: string; readonly sha256: string },
): Promise<Dossier> {
  const blob = await blobs.get(dossierKey);
  const text = blob === undefined ? "" : await new Response(blob.body).text();
  if ((await sha256Hex(text)) !== sha256)
    throw new DamagedDossier("a frozen dossier is missing or is not what was signed");
  const dossier = asWritten<Dossier | OlderDossier>(text);
  return dossier.dossier === 1 ? converted(dossier) : dossier;
}
