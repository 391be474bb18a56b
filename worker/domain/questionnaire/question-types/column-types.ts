import { date } from "./date.ts";
import { email } from "./email.ts";
import { longText } from "./longText.ts";
import { multiple } from "./multiple.ts";
import { number } from "./number.ts";
import { percent } from "./percent.ts";
import type { QuestionTypeDescriptor } from "./question-type.ts";
import { single } from "./single.ts";
import { text } from "./text.ts";
import { url } from "./url.ts";
import { yesNo } from "./yesNo.ts";

/** The types a table's column may have too, each as the compiler knows it. */
export const smallTypes = { yesNo, single, multiple, text, longText, email, url, date, number, percent };

export type ColumnType = keyof typeof smallTypes;

/** What is known of a column's type, whichever it is. */
export const columnTypes: Readonly<Record<ColumnType, QuestionTypeDescriptor>> = smallTypes;
