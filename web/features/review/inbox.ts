import type { ReviewView } from "#contract/assessment.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import type { Scoring } from "#domain/scoring/scoring-run.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";

/** Why an answer needs a reviewer, most urgent first. */
export const urgencyWords = {
  "must-have": "A must-have is not met",
  flagged: "Something does not fit",
  waiting: "Waits for your judgement",
  open: "Not answered",
  missing: "Claimed without evidence",
  evidence: "Evidence nobody has looked at",
  rest: "The rest",
} as const;
export type Urgency = keyof typeof urgencyWords;

export interface InboxItem {
  readonly question: Question;
  readonly urgency: Urgency;
}

/** A claim that nothing backs, and that no reviewer has judged. */
const lacksEvidence = ({ standing, basis, level, evidence, review }: Verdict): boolean =>
  standing === "level" && basis === "answer" && level > 0 && evidence.length === 0 && review?.strength === undefined;

/** The shown questions in the order a reviewer should take them. */
export function inboxOrder({ dossier, summary }: Pick<ReviewView, "dossier" | "summary">, run: Scoring): InboxItem[] {
  const order = Object.keys(urgencyWords);
  const verdicts = new Map(run.verdicts.map((verdict) => [verdict.question.id, verdict]));
  const flagged = (id: string, code?: string): boolean =>
    summary.flags.some((flag) => flag.subject === id && (code === undefined || flag.code === code));
  const urgencyOf = ({ id }: Question): Urgency => {
    const verdict = verdicts.get(id);
    if (flagged(id, "must_have_failed")) return "must-have";
    if (flagged(id)) return "flagged";
    if (verdict?.standing === "waiting") return "waiting";
    if (verdict?.standing === "open" || verdict?.standing === "undecided") return "open";
    if (verdict && lacksEvidence(verdict)) return "missing";
    return verdict?.evidence.some(({ accepted }) => accepted === undefined) ? "evidence" : "rest";
  };
  return dossier.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter(
      ({ id, type }) =>
        run.setting.visibility.get(id) !== "hidden" &&
        !["aiSystems", "certificates", "declaration", "statement"].includes(type),
    )
    .map((question) => ({ question, urgency: urgencyOf(question) }))
    .sort((one, other) => order.indexOf(one.urgency) - order.indexOf(other.urgency));
}
