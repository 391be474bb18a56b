import type { Questionnaire } from "../definition.schema.ts";
import { respondentView } from "../respondent-view.ts";
import type { QuestionTranslation, Translation } from "./translation.schema.ts";

/** A side file for a translator to write over: every text that can be translated, in the base language. */
export function translationTemplate(questionnaire: Questionnaire, language: string): Translation {
  const { id, version, title, description, changes, sections, answerSets = {} } = respondentView(questionnaire);
  return defined({
    translationOf: id,
    version,
    language,
    title,
    description,
    changes,
    answerSets: mapped(Object.entries(answerSets), ([name, options]) => [name, labelsOf(options)]),
    sections: mapped(sections, (section) => [
      section.id,
      defined({ title: section.title, description: section.description, suggestedRole: section.suggestedRole }),
    ]),
    questions: mapped(
      questionnaire.sections.flatMap((section) => section.questions),
      (question) => [question.id, wordsOf(question)],
    ),
  }) as Translation;
}

type BaseQuestion = Questionnaire["sections"][number]["questions"][number];

function wordsOf(question: BaseQuestion): QuestionTranslation {
  const { text, short, help, why, options, otherOption, evidence, findings } = question;
  const withHelp = (options ?? []).filter((option) => option.help !== undefined);
  return defined({
    text,
    short,
    help,
    why,
    options: options && labelsOf(options),
    optionHelp: withHelp.length > 0 ? mapped(withHelp, (option) => [option.value, option.help ?? ""]) : undefined,
    otherOption: otherOption?.label,
    columns:
      "columns" in question
        ? mapped(question.columns, (column) => [
            column.id,
            defined({
              text: column.text,
              help: column.help,
              options: column.options && labelsOf(column.options),
            }),
          ])
        : undefined,
    rowName: "rowName" in question ? question.rowName : undefined,
    unit: "unit" in question ? question.unit : undefined,
    evidence: evidence?.examples,
    findings: findings?.map(({ title, advice, askVendor }) =>
      defined({
        title,
        advice,
        askVendor,
      }),
    ),
  }) as QuestionTranslation;
}

const labelsOf = (options: readonly { value: string; label: string }[]): Record<string, string> =>
  mapped(options, ({ value, label }) => [value, label]);

const mapped = <T, U>(list: readonly T[], entry: (one: T) => [string, U]): Record<string, U> =>
  Object.fromEntries(list.map(entry));

const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
