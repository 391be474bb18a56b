import { writeXlsx } from "hucre/xlsx";
import { type ImportedFile, importFile } from "#domain/questionnaire/import/import-file.ts";

type Rows = readonly (readonly string[])[];

/** A workbook with these sheets, and drop-down lists for ranges of the first. */
export const workbook = (
  sheets: Readonly<Record<string, Rows>>,
  lists: readonly { readonly range: string; readonly values: readonly string[] }[] = [],
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows], index) => ({
      name,
      rows: rows.map((row) => [...row]),
      ...(index === 0 && {
        dataValidations: lists.map(({ range, values }) => ({ type: "list" as const, range, values: [...values] })),
      }),
    })),
  });

/** A file of text, imported. */
export const importText = (text: string, fileName = "file.yaml"): Promise<ImportedFile> =>
  importFile({ bytes: new TextEncoder().encode(text), fileName });

export const importJson = (value: unknown): Promise<ImportedFile> => importText(JSON.stringify(value), "file.json");

/** What an import gave, or an error with the problems. */
export async function taken(file: Promise<ImportedFile>) {
  const result = await file;
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const questions = result.questionnaire.sections.flatMap((section) => section.questions);
  const notes = result.lines.filter(({ outcome }) => outcome !== "taken").map(({ what, note }) => `${what}: ${note}`);
  return { ...result, questions, notes };
}

/** The problems of a refused file as “place: text”; empty when it was taken. */
export async function problems(file: Promise<ImportedFile>): Promise<string[]> {
  const result = await file;
  return result.ok ? [] : result.problems.map(({ place, text }) => `${place}: ${text}`);
}
