import type { Question, QuestionType } from "#domain/questionnaire/definition.schema.ts";

/** How an answer is changed on the bench: chosen, ticked or typed. */
type FieldKind = "choice" | "choices" | "text";

/** The types that the samples ask; what is kept in a profile or signed has its own place or none. */
const kinds: Readonly<Record<QuestionType, FieldKind | undefined>> = {
  yesNo: "choice",
  single: "choice",
  multiple: "choices",
  text: "text",
  longText: "text",
  email: undefined,
  url: undefined,
  date: undefined,
  number: undefined,
  percent: undefined,
  evidence: undefined,
  table: undefined,
  statement: undefined,
  declaration: undefined,
  aiSystems: undefined,
  certificates: undefined,
};

export const fieldKindOf = ({ type }: Question): FieldKind | undefined => kinds[type];
