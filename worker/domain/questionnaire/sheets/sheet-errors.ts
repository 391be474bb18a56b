/** What spreadsheets show where a formula failed, in the languages of Excel and LibreOffice that we read. */
const errors =
  /^(?:#(?:N\/A|NV|N\/D|REF!|BEZUG!|VALUE!|WERT!|VALEUR!|NAME\?|NOM\s?\?|¿NOMBRE\?|NOMBRE!|DIV\/0!|NUM!|ZAHL!|NOMBRE\s?!|NULL!|NUL!|SPILL!|ÜBERLAUF!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)|Err:\d{3})$/i;

/** Whether a text is a spreadsheet's error and nothing else. */
export const isSheetError = (text: string): boolean => errors.test(text.trim());

/** What happened, and the mend. */
export const whySheetError = (text: string): string =>
  `“${text.trim()}” is an error of the spreadsheet, not an answer. Write the answer as text, without a formula.`;
