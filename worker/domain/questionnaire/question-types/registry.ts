import { aiSystems } from "./aiSystems.ts";
import { certificates } from "./certificates.ts";
import { smallTypes } from "./column-types.ts";
import { declaration } from "./declaration.ts";
import { evidence } from "./evidence.ts";
import type { QuestionTypeDescriptor } from "./question-type.ts";
import { statement } from "./statement.ts";
import { table } from "./table.ts";

/** Every type of question by its name in the file, each as the compiler knows it: there is no type without one. */
export const allTypes = { ...smallTypes, evidence, table, aiSystems, certificates, statement, declaration };

export type AllTypes = typeof allTypes;
export type QuestionType = keyof AllTypes;

/** What is known of a type, whichever it is. */
export const questionTypes: Readonly<Record<QuestionType, QuestionTypeDescriptor>> = allTypes;
