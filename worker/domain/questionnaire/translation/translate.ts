import { lookUp } from "#domain/look-up.ts";
import type { Option } from "../definition.schema.ts";
import type { RespondentColumn, RespondentQuestion, RespondentQuestionnaire } from "../respondent-view.ts";
import type { QuestionTranslation, Translation } from "./translation.schema.ts";

/**
 * The questionnaire in another language. A text that the translation lacks stays in the base language: `untranslated`
 * of `translationGaps` names where, so that a screen can say so.
 */
export function translate(questionnaire: RespondentQuestionnaire, translation: Translation): RespondentQuestionnaire {
  const { sections = {}, questions = {}, answerSets: sets = {}, title, description, changes } = translation;
  const { answerSets } = questionnaire;
  return {
    ...questionnaire,
    ...present({ title, description, changes }),
    language: translation.language,
    ...(answerSets && { answerSets: mapEntries(answerSets, (options, id) => relabelled(options, sets[id])) }),
    sections: questionnaire.sections.map((section) => ({
      ...section,
      ...present(sections[section.id] ?? {}),
      questions: section.questions.map((question) => inOtherWords(question, questions[question.id] ?? {})),
    })),
  };
}

function inOtherWords<Q extends RespondentQuestion>(question: Q, words: QuestionTranslation): Q {
  const { options, optionHelp, otherOption, columns, evidence, findings, text, short, help, why, rowName, unit } =
    words;
  const own = {
    ...present({ text, short, help, why }),
    ...("rowName" in question ? present({ rowName }) : {}),
    ...("unit" in question ? present({ unit }) : {}),
    ...(question.options && { options: relabelled(question.options, options, optionHelp) }),
    ...(question.otherOption && otherOption !== undefined
      ? { otherOption: { ...question.otherOption, label: otherOption } }
      : {}),
    ...("columns" in question
      ? { columns: question.columns.map((column) => columnInOtherWords(column, columns?.[column.id])) }
      : {}),
    ...(question.evidence && evidence !== undefined ? { evidence: { ...question.evidence, examples: evidence } } : {}),
    ...(question.findings && {
      findings: question.findings.map((finding, index) => ({ ...finding, ...present(findings?.[index] ?? {}) })),
    }),
  };
  return { ...question, ...own };
}

function columnInOtherWords<C extends RespondentColumn>(
  column: C,
  words: NonNullable<QuestionTranslation["columns"]>[string] | undefined,
): C {
  if (words === undefined) return column;
  const { text, help, options } = words;
  return {
    ...column,
    ...present({ text, help }),
    ...(column.options && { options: relabelled(column.options, options) }),
  };
}

type Labels = Readonly<Record<string, string>>;

const relabelled = <O extends Pick<Option, "value" | "label">>(
  options: readonly O[],
  labels?: Labels,
  help?: Labels,
): O[] =>
  options.map((option) => ({
    ...option,
    ...present({ label: ownOf(labels, option.value), help: ownOf(help, option.value) }),
  }));

// An option may be called like something every object has.
const ownOf = (labels: Labels = {}, value: string): string | undefined => lookUp(labels, value);

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const present = <T extends object>(texts: T): Present<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== "")) as Present<T>;

const mapEntries = <T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
