import type { Dossier } from "#domain/dossier/dossier.ts";
import { isGiven, isSeen } from "#domain/scoring/looked-at.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";

/** What a reviewer can look at. */
export const lookedOverKinds = ["answers", "files", "certificates", "systems"] as const;
export type LookedOverKind = (typeof lookedOverKinds)[number];

/** Of each kind how many there are, and the names of those nobody looked at. */
export type LookedOver<Name> = Readonly<Record<LookedOverKind, { readonly of: number; readonly not: readonly Name[] }>>;

/** What was looked at and what was not: a silence of the record is told as such. */
export function lookedOver<Name>(dossier: Dossier, nameOf: (id: string) => Name): LookedOver<Name> {
  const { certificates, systems, evidence, reviews } = dossier;
  const judged = new Set(Object.values(reviews).flatMap(({ evidence: items }) => Object.keys(items ?? {})));
  const told = <T>(items: readonly T[], of: { id: (item: T) => string; isSeen: (item: T) => boolean }) => ({
    of: items.length,
    not: items.filter((item) => !of.isSeen(item)).map((item) => nameOf(of.id(item))),
  });
  const id = (item: { readonly id: string }): string => item.id;
  return {
    answers: told(runScoring(dossier).verdicts.filter(isGiven), { id: ({ question }) => question.id, isSeen }),
    files: told(evidence, { id, isSeen: (item) => item.accepted === false || judged.has(item.id) }),
    certificates: told(certificates, {
      id,
      isSeen: ({ verification }) => verification === "confirmed" || verification === "failed",
    }),
    systems: told(systems, { id, isSeen: ({ confirmed }) => confirmed === true }),
  };
}
