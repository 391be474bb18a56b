import type { Column, Option, OtherOption, Question, Questionnaire, Section } from "./definition.schema.ts";

type OmitFromEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An option as a vendor sees it: without its score. */
export type RespondentOption = Omit<Option, "score">;
type RespondentChoices = {
  options?: RespondentOption[] | undefined;
};
export type RespondentColumn = OmitFromEach<Column, "options"> & RespondentChoices;

type Secret = "reviewer" | "weight" | "importance" | "goodAnswer";
type Rebuilt = "options" | "otherOption" | "columns";
type WithColumns<Q> = Q extends { columns: unknown } ? { columns: RespondentColumn[] } : unknown;
type ForRespondent<Q> = Q extends unknown
  ? Omit<Q, Secret | Rebuilt> &
      RespondentChoices & { otherOption?: Omit<OtherOption, "score"> | undefined } & WithColumns<Q>
  : never;

/** A question as a vendor sees it: without points, the good answer and the reviewer's notes. */
export type RespondentQuestion = ForRespondent<Question>;
export type RespondentSection = Omit<Section, "questions"> & { questions: RespondentQuestion[] };
/** A questionnaire as a vendor sees it. Every `Questionnaire` may be read as one, but must not be sent as one. */
export type RespondentQuestionnaire = Omit<Questionnaire, "scoring" | "answerSets" | "sections"> & {
  answerSets?: Record<string, RespondentOption[]> | undefined;
  sections: RespondentSection[];
};

/**
 * The questionnaire a vendor may see: how answers turn into points and what reviewers look for stay with the buyer.
 * Which questions are must-haves, and the findings an answer would raise, are open to the vendor.
 */
export function respondentView(questionnaire: Questionnaire): RespondentQuestionnaire {
  const { scoring: _scoring, answerSets, sections, ...head } = questionnaire;
  return {
    ...head,
    ...(answerSets && { answerSets: mapValues(answerSets, (options) => options.map(withoutScore)) }),
    sections: sections.map((section) => ({ ...section, questions: section.questions.map(questionForRespondent) })),
  };
}

function questionForRespondent(question: Question): RespondentQuestion {
  const { reviewer: _reviewer, weight: _weight, importance: _importance, goodAnswer: _good, ...open } = question;
  const { options, otherOption, ...rest } = open;
  const choices = {
    ...(options && { options: options.map(withoutScore) }),
    ...(otherOption && { otherOption: withoutScore(otherOption) }),
  };
  if (!("columns" in rest)) return { ...rest, ...choices };
  return { ...rest, ...choices, columns: rest.columns.map(columnForRespondent) };
}

function columnForRespondent({ options, ...column }: Column): RespondentColumn {
  return { ...column, ...(options && { options: options.map(withoutScore) }) };
}

function withoutScore<T extends { score?: unknown }>({ score: _score, ...open }: T): Omit<T, "score"> {
  return open;
}

const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
