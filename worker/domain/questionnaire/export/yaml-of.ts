import type { Questionnaire } from "../definition.schema.ts";
import { fileText } from "../edit/file-text.ts";

/** A questionnaire as our file, in the style of the shelf. Reading it again gives the same questionnaire. */
export const yamlOf = (questionnaire: Questionnaire): string => fileText(questionnaire);
