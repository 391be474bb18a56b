import type { Column } from "../question.schema.ts";
import { date } from "./date.ts";
import { email } from "./email.ts";
import { multiple } from "./multiple.ts";
import { number } from "./number.ts";
import type { QuestionTypeDescriptor } from "./question-type.ts";
import { single } from "./single.ts";
import { longText, text } from "./text.ts";
import { url } from "./url.ts";
import { yesNo } from "./yesNo.ts";

/** The types a table's column may have. */
export const columnTypes: Readonly<Record<Column["type"], QuestionTypeDescriptor>> = {
  yesNo,
  single,
  multiple,
  text,
  longText,
  email,
  url,
  date,
  number,
};
