import type { ImportFormat } from "#domain/questionnaire/import/import-file.ts";

/** What a format is called on screen. */
export const formatWords: Readonly<Record<ImportFormat, string>> = {
  yaml: "Our own questionnaire file",
  table: "Our own workbook or CSV",
  spreadsheet: "A spreadsheet",
  vsaq: "Google VSAQ",
  surveyjs: "SurveyJS",
  fhir: "FHIR Questionnaire",
  xlsform: "XLSForm",
  ciso: "CISO Assistant library",
};
