import { type AllTypes, type QuestionType, questionTypes } from "./registry.ts";

/** The types whose place is one of these. */
type TypeAt<P> = { [type in QuestionType]: AllTypes[type]["place"] extends P ? type : never }[QuestionType];

/** The types a vendor answers on the page of a section, each with a field of its own there. */
export type TypeOnPage = TypeAt<"page">;

/** The types that stand on the page of a section: those asked there, and texts to read. */
export type TypeOnSectionPage = TypeAt<"page" | "nowhere">;

/** The types a vendor keeps in its profile, each with a page of its own. */
export type TypeInProfile = TypeAt<"profile">;

interface Typed {
  readonly type: QuestionType;
}

/** Whether a vendor answers it on the page of its section. */
export const isAskedOnPage = <Q extends Typed>(question: Q): question is Extract<Q, { type: TypeOnPage }> =>
  questionTypes[question.type].place === "page";

/** Whether a vendor keeps the answer in its profile, for all questionnaires. */
export const isKeptInProfile = <Q extends Typed>(question: Q): question is Extract<Q, { type: TypeInProfile }> =>
  questionTypes[question.type].place === "profile";

/** Whether it stands on the page of its section: it is asked there, or it is a text to read. */
export const standsOnPage = <Q extends Typed>(question: Q): question is Extract<Q, { type: TypeOnSectionPage }> =>
  isAskedOnPage(question) || !isAnswerable(question);

/** Whether signing the submission is the answer. */
export const isMadeBySigning = ({ type }: Typed): boolean => questionTypes[type].place === "signing";

/** Whether it takes an answer at all. */
export const isAnswerable = ({ type }: Typed): boolean => questionTypes[type].place !== "nowhere";

/** Whether questions of this type may count in the score (SCORING 1). */
export const mayCount = ({ type }: Typed): boolean => questionTypes[type].levelFrom !== "nobody";

/** Whether answers of this type carry a level by themselves; others wait for a reviewer (SCORING 1). */
export const hasLevel = ({ type }: Typed): boolean => questionTypes[type].levelFrom === "answer";

/** Whether it is answered with a list of choices or files. */
export const isList = ({ type }: Typed): boolean => questionTypes[type].holds === "list";

/** Whether it can be answered in one cell of a workbook. */
export const fitsCell = ({ type }: Typed): boolean => questionTypes[type].cell !== undefined;

/** Whether a text names a type of question. */
export const isQuestionType = (text: string): text is QuestionType => Object.hasOwn(questionTypes, text);
