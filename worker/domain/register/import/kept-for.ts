/** So many days the report of an import is kept, and what was known before it: as long as the words beside the log. */
export const importsKeptForDays = 400;
