import type { Column, Question, Questionnaire } from "../definition.schema.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { optionsOf } from "../options.ts";
import { questionTypes } from "../question-types/registry.ts";
import { type LintRemark, type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "options-exist";

/** A choice offers two options or more, its own or those of an answer set that exists; an exclusive one never helps alone. */
export const optionsExist: LintRule = (questionnaire) =>
  placedQuestions(questionnaire).flatMap(({ question, path }) => {
    const columns = question.type === "table" ? question.columns : [];
    const name = nameOf(question);
    return [
      ...choiceRemarks(question, { questionnaire, path, name }),
      ...columns.flatMap((column, index) =>
        choiceRemarks(column, {
          questionnaire,
          path: `${path}/columns/${index}`,
          name: `${name}, column “${column.id}”,`,
        }),
      ),
    ];
  });

interface Subject {
  readonly questionnaire: Questionnaire;
  readonly path: string;
  readonly name: string;
}

function choiceRemarks(target: Question | Column, { questionnaire, path, name }: Subject): LintRemark[] {
  const remark = (severity: LintRemark["severity"], text: string): LintRemark => ({ severity, rule, path, text });
  const { offers, holds } = questionTypes[target.type];
  if (offers !== "options") return [];
  const sets = Object.keys(questionnaire.answerSets ?? {});
  const { answerSet } = target;
  if (target.options !== undefined && answerSet !== undefined) {
    return [remark("error", `${name} has both “options” and “answerSet”. Keep one of them.`)];
  }
  if (answerSet !== undefined && !sets.includes(answerSet)) {
    return [
      remark(
        "error",
        `${name} uses the answer set “${answerSet}”, which does not exist${didYouMean(answerSet, sets) || "."}`,
      ),
    ];
  }
  const options = optionsOf(questionnaire, target);
  if (options.length === 0) return [remark("error", `${name} has no answers to choose from. Add “options”.`)];
  const blank = options.findIndex(({ label }) => label === "");
  if (blank >= 0) return [remark("error", `${name}: answer ${blank + 1} has no label. Say what a vendor reads there.`)];
  if (options.length === 1) return [remark("warning", `${name} has one answer to choose from.`)];
  const hasIdleExclusive = holds !== "list" && options.some((option) => option.exclusive === true);
  return hasIdleExclusive ? [remark("info", `${name} takes one answer: “exclusive” does nothing.`)] : [];
}
