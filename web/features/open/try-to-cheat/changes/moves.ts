import { answersListing } from "#domain/dossier/answers-listing.ts";
import type { Answer, Dossier, Review } from "#domain/dossier/dossier.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";
import { hasLevel } from "#domain/questionnaire/question-types/which-types.ts";
import { isBlank } from "#domain/questionnaire/visibility.ts";
import { canCount } from "#domain/questionnaire/which-count.ts";
import { withAnswer, withoutReview } from "./answer-changes.ts";
import { itemNames, offeredFor } from "./evidence-changes.ts";

const questionsIn = ({ questionnaire }: Dossier): Question[] =>
  questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => canCount(question, questionnaire) && hasLevel(question));

/** The best answer to everything that is scored. */
export const claimTheBest = (dossier: Dossier): Dossier =>
  questionsIn(dossier).reduce(
    (changed, question) =>
      withAnswer(changed, { question: question.id, value: bestAnswer(question, dossier.questionnaire) }),
    dossier,
  );

function bestAnswer(question: Question, questionnaire: Questionnaire): string | string[] {
  if (question.type === "yesNo") return question.goodAnswer ?? "yes";
  const options = optionsOf(questionnaire, question).toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0));
  const scoring = options.filter(({ score = 0 }) => score > 0).map(({ value }) => value);
  return question.type === "multiple" ? scoring : (options[0]?.value ?? "");
}

/** One report hung on every answer that is scored, in place of other evidence. */
export function hangOneReport(dossier: Dossier): Dossier {
  const id = "one-report";
  const answered = questionsIn(dossier).filter((question) => !isBlank(dossier.answers[question.id]?.value));
  const report = { id, kind: "report" as const, dated: dossier.asOf, name: itemNames.report };
  const hung = answered.map((question): [string, Answer] => [
    question.id,
    { ...dossier.answers[question.id], evidence: [id] },
  ]);
  const answers = { ...dossier.answers, ...Object.fromEntries(hung) };
  const items = [...dossier.evidence.filter((item) => item.id !== id), report];
  const evidence = items.filter((item) => answersListing({ answers }, item.id).length > 0);
  const changed = { ...dossier, answers, evidence };
  return answered.reduce((all, question) => withoutReview(all, question.id), changed);
}

/** A reviewer looks at everything and finds that all of it is as the vendor says. */
export const findAllTrue = (dossier: Dossier): Dossier => ({
  ...dossier,
  reviews: {
    ...dossier.reviews,
    ...Object.fromEntries(
      Object.entries(dossier.answers).map(([id, answer]) => [id, agreeing(answer, offeredFor(dossier, id)?.id)]),
    ),
  },
  systems: dossier.systems.map((system) => ({ ...system, confirmed: true })),
  certificates: dossier.certificates.map((certificate) => ({
    ...certificate,
    verification: "confirmed",
    scope: (certificate.scope ?? []).map((entry) => ({ ...entry, reviewed: entry.claimed ?? "unknown" })),
  })),
});

const agreeing = ({ value }: Answer, item: string | undefined): Review => ({
  ...(value === "na" ? { notApplicableAccepted: true } : { confirmed: true }),
  ...(item !== undefined && { evidence: { [item]: true } }),
});
