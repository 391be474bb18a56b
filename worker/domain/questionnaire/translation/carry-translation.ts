import type { Question, Questionnaire } from "../definition.schema.ts";
import { placedQuestions } from "../lint/remark.ts";
import { same } from "../versions/wording.ts";
import type { Translation } from "./translation.schema.ts";

/**
 * The translation of an earlier version as far as it fits a later one: of every question and section whose texts read
 * as before. What was reworded falls back to the base language, because an old translation would say something else.
 */
export function carryTranslation(
  translation: Translation,
  { earlier, later }: { readonly earlier: Questionnaire; readonly later: Questionnaire },
): Translation {
  const before = new Map(placedQuestions(earlier).map(({ question }) => [question.id, question]));
  const unchanged = new Set(
    placedQuestions(later)
      .filter(({ question }) => same(readable(before.get(question.id)), readable(question)))
      .map(({ question }) => question.id),
  );
  const sections = new Map(earlier.sections.map(({ id, title, description }) => [id, { title, description }]));
  const keptSections = new Set(
    later.sections
      .filter(({ id, title, description }) => same(sections.get(id), { title, description }))
      .map(({ id }) => id),
  );
  const {
    title,
    description,
    changes: _of,
    questions = {},
    sections: words = {},
    answerSets = {},
    ...head
  } = translation;
  const sets = Object.entries(answerSets).filter(([id]) => same(labels(earlier, id), labels(later, id)));
  return {
    ...head,
    version: later.version,
    ...(title !== undefined && earlier.title === later.title && { title }),
    ...(description !== undefined && earlier.description === later.description && { description }),
    answerSets: Object.fromEntries(sets),
    sections: pick(words, keptSections),
    questions: pick(questions, unchanged),
  };
}

function readable(question: Question | undefined): unknown {
  if (question === undefined) return null;
  const { text, short, help, why, options, otherOption, answerSet, evidence, findings } = question;
  return {
    text,
    short,
    help,
    why,
    answerSet,
    other: otherOption?.label,
    examples: evidence?.examples,
    options: options?.map(({ value, label, help: own }) => ({
      value,
      label,
      own,
    })),
    findings: findings?.map(({ title, advice, askVendor }) => ({
      title,
      advice,
      askVendor,
    })),
    columns: "columns" in question ? question.columns : undefined,
  };
}

const labels = ({ answerSets = {} }: Questionnaire, id: string) =>
  answerSets[id]?.map(({ value, label }) => ({ value, label }));

const pick = <T>(record: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
