import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { flagTitle, inDossier } from "#domain/words/flags.ts";
import { nameWords } from "#domain/words/names.ts";
import { joined, listed, type Words } from "#domain/words/words.ts";

/** Flags of one kind in one title, each place by its name. */
export function titleOf(flags: readonly Flag[], dossier: Dossier): Words {
  const [first] = flags;
  if (first === undefined) return "";
  if (flags.length === 1) return flagTitle(first, inDossier(dossier));
  const places = listed(flags.map(({ subject }) => nameWords(subject ?? "", { dossier })));
  return joined(flagTitle(first, { ...inDossier(dossier), nameOf: () => `${flags.length} places` }), ": ", places);
}
