import type { ReviewView } from "#contract/review.ts";
import { isOpenFinding } from "#domain/findings/findings.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { isConcluded, needsMoreThanAgreement } from "#domain/scoring/concluded.ts";
import type { Scoring } from "#domain/scoring/scoring-run.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";

/** Why an answer needs a reviewer, most urgent first. */
export const urgencyWords = {
  "must-have": "A must-have is not met",
  critical: "Raises a critical finding",
  flagged: "A flag is raised on it",
  changed: "Changed since last time",
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

type Reviewed = Pick<ReviewView, "dossier" | "summary" | "findings">;
interface Look {
  readonly run: Scoring;
  /** Ids of questions whose answer is not what it was the time before. */
  readonly changed: ReadonlySet<string>;
}

/** A claim that nothing backs, and that no reviewer has judged. */
const lacksEvidence = ({ standing, basis, level, evidence, review }: Verdict): boolean =>
  standing === "level" && basis === "answer" && level > 0 && evidence.length === 0 && review?.strength === undefined;

/** The shown questions in the order a reviewer should take them. */
export function inboxOrder(view: Reviewed, { run, changed }: Look): InboxItem[] {
  const order = Object.keys(urgencyWords);
  const urgencyOf = urgencies(view, { run, changed });
  return view.dossier.questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => run.setting.visibility.get(question.id) !== "hidden" && isAskedOnPage(question))
    .map((question) => ({ question, urgency: urgencyOf(question) }))
    .sort((one, other) => order.indexOf(one.urgency) - order.indexOf(other.urgency));
}

function urgencies({ dossier, summary, findings }: Reviewed, { run, changed }: Look): (question: Question) => Urgency {
  const verdicts = new Map(run.verdicts.map((verdict) => [verdict.question.id, verdict]));
  const failed = new Set(summary.flags.flatMap(({ code, subject }) => (code === "must_have_failed" ? [subject] : [])));
  const flagged = new Set(summary.flags.map(({ subject }) => subject));
  const critical = new Set(
    findings.flatMap((one) => (one.severity === "critical" && isOpenFinding(one) ? [one.questionId] : [])),
  );
  return ({ id }) => {
    const verdict = verdicts.get(id);
    const isSettled = isConcluded(dossier.reviews[id]) && !(verdict && needsMoreThanAgreement(verdict));
    if (isSettled) return "rest";
    if (failed.has(id)) return "must-have";
    if (critical.has(id)) return "critical";
    if (flagged.has(id)) return "flagged";
    if (changed.has(id)) return "changed";
    if (verdict?.standing === "waiting") return "waiting";
    if (verdict?.standing === "open" || verdict?.standing === "undecided") return "open";
    if (verdict && lacksEvidence(verdict)) return "missing";
    return verdict?.evidence.some(({ judgement }) => judgement === "none") ? "evidence" : "rest";
  };
}
