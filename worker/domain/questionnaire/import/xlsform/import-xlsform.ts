import type { ImportLine, ImportResult } from "#domain/questionnaire/imported.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { OtherLanguages } from "../other-languages.ts";
import { assemble } from "../source/assemble.ts";
import type { SourceNote } from "../source/source.ts";
import { itemsOf } from "./form-items.ts";
import { type FormLanguage, languageNamed } from "./form-language.ts";
import { FormLists } from "./form-lists.ts";
import { type FormRow, headersOf, languagesIn, rowsOf } from "./form-rows.ts";

const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);

/** Whether a workbook is an XLSForm: a sheet “survey” with the columns type and name. */
export function isXlsForm(sheets: readonly Sheet[]): boolean {
  const headers = headersOf(sheetNamed(sheets, "survey")).map((header) => header.trim().toLowerCase());
  return headers.includes("type") && headers.includes("name");
}

/** An XLSForm (ODK, KoBo): groups become sections, choice lists become answers, `relevant` becomes the condition. */
export function importXlsForm(sheets: readonly Sheet[], fileTitle: string): ImportResult {
  const others = new OtherLanguages();
  const settings = rowsOf(sheetNamed(sheets, "settings"), { language: undefined, others: new OtherLanguages() })[0];
  const [surveySheet, choicesSheet] = [sheetNamed(sheets, "survey"), sheetNamed(sheets, "choices")];
  const wanted = settings?.at("default_language") ?? "";
  const language = wanted === "" ? languagesIn(surveySheet)[0] : languageNamed(wanted);
  const survey = rowsOf(surveySheet, { language, others });
  const lists = new FormLists(rowsOf(choicesSheet, { language, others }));
  const items = itemsOf(survey, lists);
  const known = ["survey", "choices", "settings"];
  const strange = sheets.filter(({ name, rows }) => !known.includes(name.trim().toLowerCase()) && rows.length > 0);
  const [title, id] = [settings?.at("form_title"), settings?.at("form_id")];
  return assemble({
    title: title || fileTitle,
    ...(id && { id }),
    ...(language?.code && { language: language.code }),
    items,
    notes: [
      ...settingNotes(settings),
      ...(language === undefined || language.code ? [] : [languageNote(language)]),
      ...lists.notes(),
      ...strange.map(({ name, rows }) => ({
        place: `Sheet ${name}`,
        what: "sheet",
        source: `${rows.length} rows`,
        outcome: "left-out" as const,
        note: "Only survey, choices and settings are read.",
      })),
      ...others.notes(),
    ],
  });
}

const languageNote = (language: FormLanguage) => ({
  place: "The file",
  what: "language",
  source: language.name,
  outcome: "changed" as const,
  note: "This name of a language is not known here. Set it in the builder.",
});

const settingNotes = (settings: FormRow | undefined): (SourceNote & Pick<ImportLine, "place">)[] =>
  (settings?.unread() ?? []).map(({ header, text }) => ({
    place: "Sheet settings",
    what: header,
    source: text,
    outcome: "left-out",
    note: "A setting of the form’s software.",
  }));
