import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import type { Questionnaire } from "../definition.schema.ts";

/** The first sheet of the workbook: what to do, in the order of doing it. */
export const howToFillIn = ({ title, version }: Questionnaire): string[] =>
  [
    `${title}, version ${version}`,
    "",
    "1. Go to the sheet “Questionnaire”. Each row of the kind “Question” is one question.",
    "2. Write into “Vendor’s answer”. Where a list opens, choose from it. “Not applicable” needs a reason; it does not mean “I do not know”: leave a cell empty if you do not know.",
    "3. Write what should be said besides into “Vendor’s explanation”, and name the documents that show it.",
    "4. Change nothing in the other columns: they tell the portal which question is which.",
    "5. A row may ask something only after another answer: see “Shown when”. Leave it empty if that does not apply to you.",
    "",
    "Whoever keeps this questionnaire may change it here and import the workbook: every column of every sheet is read.",
  ].map(guarded);
