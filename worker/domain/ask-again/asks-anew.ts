import { addMonths, type CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Finding, isOpenFinding } from "#domain/findings/findings.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { defaultMaxAgeMonths } from "#domain/questionnaire/versions/carry-over.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { said } from "#domain/scoring/answer-level.ts";
import { withStaleEvidence } from "#domain/scoring/flags/evidence-flags.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { type AnewReason, type AsksAnew, anewReasons } from "./anew-reasons.ts";
import type { Cause } from "./cause.ts";

/** What was decided on, as it stands today. */
export interface LastTime {
  /** As it was handed in, with what reviewers concluded, on today's day. */
  readonly dossier: Dossier;
  readonly submittedOn: CivilDate;
  readonly findings: readonly Finding[];
  /** What happened since it was handed in, as far as nobody dismissed it. */
  readonly causes: readonly Cause[];
}

/**
 * What of a questionnaire the vendor is asked anew after a decision: what changed, what rests on a certificate that did, what
 * is old, and what is at risk. Null where another questionnaire was answered.
 */
export function asksAnew(last: LastTime, now: Questionnaire): AsksAnew | null {
  const { questionnaire } = last.dossier;
  if (questionnaire.id !== now.id) return null;
  const holds = reasonsIn(last, now);
  const isAnswered = ({ id }: Question): boolean => last.dossier.answers[id] !== undefined;
  const entries = now.sections
    .flatMap(({ questions }) => questions)
    .filter(isAskedOnPage)
    // What had no answer is open by itself: nothing of it is old, changed or worse than it was.
    .map(
      (question) =>
        [
          question.id,
          anewReasons.filter((reason) => (reason === "new" || isAnswered(question)) && holds[reason](question)),
        ] as const,
    );
  return Object.fromEntries(entries.filter(([, reasons]) => reasons.length > 0));
}

type Holds = Readonly<Record<AnewReason, (question: Question) => boolean>>;

function reasonsIn(last: LastTime, now: Questionnaire): Holds {
  const { dossier, causes, submittedOn } = last;
  const changes = causes.filter((one) => one.cause === "change");
  const isProductChanged = changes.some(({ said: by }) => by === "vendor");
  const isNoted = changes.some(({ said: by }) => by === "buyer");
  const isCertificateChanged = causes.some(({ cause }) => cause === "certificate");
  const differing = changesBetween(dossier.questionnaire, now).filter(
    ({ of, kind }) => of === "question" && kind !== "moved" && kind !== "other",
  );
  const changed = new Set(differing.flatMap(({ id, kind }) => (kind === "added" ? [] : [id])));
  const added = new Set(differing.flatMap(({ id, kind }) => (kind === "added" ? [id] : [])));
  const stale = new Set(withStaleEvidence(runScoring(dossier)).map(({ question }) => question.id));
  const found = new Set(last.findings.filter(isAtRisk).flatMap(({ questionId }) => questionId ?? []));
  const isOld = ({ prefill }: Question): boolean =>
    addMonths(submittedOn, prefill?.maxAgeMonths ?? defaultMaxAgeMonths) < dossier.asOf;
  return {
    new: ({ id }) => added.has(id),
    // Of a service or a model that changed nobody knows which answers still hold.
    changed: ({ id }) => isProductChanged || changed.has(id),
    certificate: ({ id }) => isCertificateChanged && dossier.answers[id]?.byCertificate === true,
    old: (question) => isOld(question) || stale.has(question.id),
    // What the buyer noted for itself is no news to tell the vendor: it is asked how it stands.
    "at-risk": (question) => isNoted || found.has(question.id) || isWeak(dossier, question),
  };
}

/** Somebody has to do something about it, or carries the risk of it. */
const isAtRisk = (finding: Finding): boolean =>
  isOpenFinding(finding) || (!finding.isGone && finding.standing === "accepted");

/** So far, and no further, as the vendor said itself: half of what is asked. */
const half = 0.5;

/** Not in place as the vendor said, or planned, or less than it said as a reviewer concluded. */
function isWeak({ questionnaire, answers, reviews }: Dossier, question: Question): boolean {
  const answer = answers[question.id];
  const review = reviews[question.id];
  if (review?.level !== undefined) return review.level < 1;
  if (Object.values(review?.evidence ?? {}).includes(false)) return true;
  if (answer === undefined || answer.byCertificate === true) return false;
  const told = said(question, answer.value, questionnaire);
  return answer.plan !== undefined || (told.kind === "level" && told.level <= half);
}
