import type { Question, QuestionType } from "../definition.schema.ts";
import { questionTypes } from "../question-types/registry.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "fits-type";

const choices: readonly QuestionType[] = ["single", "multiple"];
const listed: readonly QuestionType[] = ["yesNo", ...choices];
const answered = (Object.keys(questionTypes) as QuestionType[]).filter((type) => questionTypes[type].answerable);

type CommonField = Extract<keyof Question, string>;

/** Fields that mean something on some types only. */
const typesOf: Partial<Record<CommonField, readonly QuestionType[]>> = {
  goodAnswer: ["yesNo"],
  answers: ["yesNo"],
  options: choices,
  answerSet: choices,
  otherOption: choices,
  explainFor: listed,
  findings: listed,
  required: answered,
  evidence: answered,
};

/** A field that has no meaning on a type of question is a mistake, not a decoration. */
export const fitsType: LintRule = (questionnaire) =>
  placedQuestions(questionnaire).flatMap(({ question, path }) =>
    (Object.keys(typesOf) as CommonField[])
      .filter((field) => question[field] !== undefined && !typesOf[field]?.includes(question.type))
      .map((field) => {
        const text = `${nameOf(question)}: “${field}” means nothing on a question of type ${question.type}.`;
        return { severity: "error", rule, path: `${path}/${field}`, text };
      }),
  );
