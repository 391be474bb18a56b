import type { Question } from "../definition.schema.ts";
import type { QuestionTypeDescriptor } from "../question-types/question-type.ts";
import { questionTypes } from "../question-types/registry.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "fits-type";

type CommonField = Extract<keyof Question, string>;
type Fits = (type: QuestionTypeDescriptor) => boolean;

const offersWords: Fits = ({ offers }) => offers === "words";
const offersOptions: Fits = ({ offers }) => offers === "options";
const offersAny: Fits = ({ offers }) => offers !== undefined;
const isAnswered: Fits = ({ place }) => place !== "nowhere";

/** Fields that mean something on some types only, and on which. */
const fits: Partial<Record<CommonField, Fits>> = {
  goodAnswer: offersWords,
  answers: offersWords,
  options: offersOptions,
  answerSet: offersOptions,
  otherOption: offersOptions,
  explainFor: offersAny,
  findings: offersAny,
  required: isAnswered,
  evidence: isAnswered,
};

/** A field that has no meaning on a type of question is a mistake, not a decoration. */
export const fitsType: LintRule = (questionnaire) =>
  placedQuestions(questionnaire).flatMap(({ question, path }) =>
    (Object.keys(fits) as CommonField[])
      .filter((field) => question[field] !== undefined && !fits[field]?.(questionTypes[question.type]))
      .map((field) => {
        const text = `${nameOf(question)}: “${field}” means nothing on a question of type ${question.type}.`;
        return { severity: "error", rule, path: `${path}/${field}`, text };
      }),
  );
