import type { Question } from "../definition.schema.ts";
import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "unique-ids";

/** Ids of questions are unique, so are those of sections, of a list's options and of a table's columns. */
export const uniqueIds: LintRule = (questionnaire) => {
  const placed = placedQuestions(questionnaire);
  const questionIds = placed.map(({ question, path }) => ({ id: question.id, path: `${path}/id` }));
  const sectionIds = questionnaire.sections.map(({ id }, s) => ({ id, path: `/sections/${s}/id` }));
  return [
    ...repeated(questionIds, (id) => `Two questions have the id “${id}”. Give one of them another id.`),
    ...repeated(sectionIds, (id) => `Two sections have the id “${id}”. Give one of them another id.`),
    ...Object.entries(questionnaire.answerSets ?? {}).flatMap(([set, options]) =>
      repeated(valuesAt(options, `/answerSets/${set}`), (id) => `Answer set “${set}” has the value “${id}” twice.`),
    ),
    ...placed.flatMap(({ question, path }) =>
      repeated(
        valuesAt(question.options ?? [], `${path}/options`),
        (id) => `${nameOf(question)} has the value “${id}” twice.`,
      ),
    ),
    ...placed.flatMap(({ question, path }) =>
      repeated(columnsAt(question, path), (id) => `${nameOf(question)} has the column “${id}” twice.`),
    ),
  ];
};

interface Identified {
  readonly id: string;
  readonly path: string;
}

const valuesAt = (options: readonly { value: string }[], path: string): Identified[] =>
  options.map(({ value }, index) => ({ id: value, path: `${path}/${index}/value` }));

function columnsAt(question: Question, path: string): Identified[] {
  if (question.type !== "table") return [];
  return question.columns.map(({ id }, index) => ({ id, path: `${path}/columns/${index}/id` }));
}

function repeated(all: readonly Identified[], text: (id: string) => string): LintRemark[] {
  const seen = new Set<string>();
  return all.flatMap(({ id, path }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [{ severity: "error", rule, path, text: text(id) }] : [];
  });
}
