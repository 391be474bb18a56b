import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "retired-ids";

/** A retired id is never used again: the same id means the same question. */
export const retiredIds: LintRule = (questionnaire) => {
  const retired = new Set(questionnaire.retiredIds);
  const placed = placedQuestions(questionnaire);
  const present = new Set(placed.map(({ question }) => question.id));
  return placed.flatMap(({ question, path }) => [
    ...(retired.has(question.id)
      ? [
          {
            severity: "error" as const,
            rule,
            path: `${path}/id`,
            text: `The id “${question.id}” is retired. Choose a new id.`,
          },
        ]
      : []),
    ...(question.replaces ?? [])
      .filter((id) => present.has(id))
      .map((id) => {
        const text = `${nameOf(question)} replaces “${id}”, which is still in this questionnaire.`;
        return { severity: "error" as const, rule, path: `${path}/replaces`, text };
      }),
  ]);
};
