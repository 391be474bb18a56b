import type { Dossier } from "#domain/dossier/dossier.ts";
import { isConcluded } from "./concluded.ts";
import type { Scoring } from "./scoring-run.ts";
import type { Verdict } from "./verdict.ts";

/** Of how many answers that were given a reviewer has concluded, on the answer or on an item offered for it. */
export interface LookedAt {
  readonly answers: number;
  readonly of: number;
}

export function lookedAt({ verdicts }: Pick<Scoring, "verdicts">): LookedAt {
  const given = verdicts.filter(isGiven);
  return { answers: given.filter(isSeen).length, of: given.length };
}

/** Whether the vendor answered, if only by leaving it to a certificate. */
export const isGiven = ({ standing, given, byCertificate }: Verdict): boolean =>
  standing !== "hidden" && standing !== "undecided" && (given || byCertificate);

/** Whether a reviewer concluded on an answer, or judged an item offered for it. */
export const isSeen = ({ review, evidence }: Verdict): boolean =>
  isConcluded(review) || evidence.some(({ judgement }) => judgement !== "none");

/** Whether a reviewer's word on anything stands: an answer, an item, a system, a scope, or a certificate that was looked up. */
export const isLookedAt = (run: Pick<Scoring, "verdicts" | "setting">): boolean =>
  lookedAt(run).answers > 0 || hasJudgement(run.setting.dossier);

const hasJudgement = ({ systems, certificates, evidence }: Dossier): boolean =>
  systems.some(({ confirmed }) => confirmed === true) ||
  evidence.some(({ accepted }) => accepted === false) ||
  certificates.some(
    ({ verification, holderConfirmed, scope = [] }) =>
      verification === "confirmed" ||
      verification === "failed" ||
      holderConfirmed === true ||
      scope.some(({ reviewed }) => reviewed !== undefined),
  );
