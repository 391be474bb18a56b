import type { Dossier } from "#domain/dossier/dossier.ts";
import { type FlagGroup, flagTitle, inDossier } from "#domain/words/flags.ts";
import type { Words } from "#domain/words/words.ts";

/** Flags of one kind in a short title: several places are counted. */
export function titleOf({ first, flags }: FlagGroup, dossier: Dossier): Words {
  const context = inDossier(dossier);
  return flagTitle(first, flags.length === 1 ? context : { ...context, nameOf: () => `${flags.length} places` });
}
