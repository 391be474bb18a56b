import { languageIn } from "#domain/format.ts";

/** "French" for "fr"; the code itself when the browser does not know it. */
export const languageName = (code: string): string => languageIn(code, "en");

/** "français" for "fr", as its readers call it. */
export const ownLanguageName = (code: string): string => languageIn(code, code);
