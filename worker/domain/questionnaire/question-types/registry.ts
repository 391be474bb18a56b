import { aiSystems } from "./aiSystems.ts";
import { certificates } from "./certificates.ts";
import { smallTypes } from "./column-types.ts";
import { declaration } from "./declaration.ts";
import { evidence } from "./evidence.ts";
import type { QuestionTypeDescriptor } from "./question-type.ts";
import { statement } from "./statement.ts";
import { table } from "./table.ts";

/**
 * Every type of question by its name in the file, each as the compiler knows it: there is no type without one. A new one
 * stands here (or among the small types, when a table's column may have it) and in the fields of the vendor's page; what
 * else it needs, the compiler and the tests name.
 */
export const allTypes = { ...smallTypes, evidence, table, aiSystems, certificates, statement, declaration };

export type AllTypes = typeof allTypes;
export type QuestionType = keyof AllTypes;

/** What is known of a type, whichever it is. */
export const questionTypes: Readonly<Record<QuestionType, QuestionTypeDescriptor>> = allTypes;
