import type { QuestionType } from "../question.schema.ts";
import { aiSystems } from "./aiSystems.ts";
import { certificates } from "./certificates.ts";
import { columnTypes } from "./column-types.ts";
import { declaration } from "./declaration.ts";
import { evidence } from "./evidence.ts";
import type { QuestionTypeDescriptor } from "./question-type.ts";
import { statement } from "./statement.ts";
import { table } from "./table.ts";

/** Every type of question, by its name in the file. */
export const questionTypes: Readonly<Record<QuestionType, QuestionTypeDescriptor>> = {
  ...columnTypes,
  evidence,
  table,
  aiSystems,
  certificates,
  statement,
  declaration,
};
