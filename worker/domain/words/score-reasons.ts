import { plural } from "#domain/format.ts";
import type { ScoreReason } from "#domain/score-history/score-reason.ts";

type Of<K extends ScoreReason["kind"]> = Extract<ScoreReason, { readonly kind: K }>;
type Says = { readonly [K in ScoreReason["kind"]]: (reason: Of<K>) => string };

const questions = (ids: readonly string[]): string =>
  plural({ count: ids.length, one: "question", other: "questions" });
const files = (ids: readonly string[]): string => plural({ count: ids.length, one: "file", other: "files" });

const found: Readonly<Record<Of<"certificate-checked">["found"], string>> = {
  confirmed: "was confirmed",
  document: "is known by its document alone",
  none: "is not verified any more",
  failed: "was not confirmed by who should know it",
};

const says: Says = {
  began: () => "The history begins here: what was before was not kept",
  "not-kept": () => "It moved before the portal kept reasons",
  "handed-in": ({ round }) =>
    round === 1 ? "The vendor handed in its answers" : `The vendor handed in round ${round}`,
  "answers-judged": ({ questions: ids }) =>
    `A reviewer judged ${plural({ count: ids.length, one: "answer", other: "answers" })}`,
  "evidence-accepted": ({ items }) => `A reviewer accepted ${files(items)}`,
  "evidence-rejected": ({ items }) => `A reviewer rejected ${files(items)}`,
  "certificate-checked": (reason) => `Certificate ${reason.named} ${found[reason.found]}`,
  "scope-read": ({ named }) => `A reviewer read the scope of certificate ${named}`,
  "systems-confirmed": ({ systems }) =>
    `A reviewer confirmed ${plural({ count: systems.length, one: "AI system", other: "AI systems" })}`,
  "judgements-taken-back": ({ count }) =>
    `A reviewer took back ${plural({ count, one: "conclusion", other: "conclusions" })}`,
  "policy-moved": ({ from, to }) => `Scored by policy version ${to} instead of ${from}`,
  "model-changed": ({ from, to }) => `Scored by scoring model ${to} instead of ${from}`,
  "certificate-began": ({ named }) => `Certificate ${named} became valid`,
  "certificate-expired": ({ named }) => `Certificate ${named} expired`,
  "surveillance-lapsed": ({ named }) => `A surveillance audit of certificate ${named} is overdue`,
  "audit-held": ({ named }) => `A surveillance audit of certificate ${named} was held`,
  "evidence-began": ({ items }) => `The date of ${files(items)} was reached`,
  "evidence-aged": ({ items }) => `${files(items)} became too old to count in full`,
  "questions-reopened": ({ questions: ids }) => `${questions(ids)} reopened`,
  time: () => "Time alone",
  "worked-out-anew": () => "The portal worked it out anew",
};

/** Why a score moved, as one clause without a full stop. */
export const reasonWords = <K extends ScoreReason["kind"]>(reason: Of<K>): string =>
  // The key of the record is the kind of the reason: what TypeScript cannot follow through a union.
  (says[reason.kind] as (reason: Of<K>) => string)(reason);
