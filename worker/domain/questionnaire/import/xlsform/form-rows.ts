import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import type { OtherLanguages } from "../other-languages.ts";

/** One row of an XLSForm sheet, by header. */
export interface FormRow {
  readonly place: string;
  readonly headers: readonly string[];
  /** The cell under a header, trimmed; "" when there is none. */
  readonly at: (header: string) => string;
}

/** Older spellings of headers. */
const aliases: Readonly<Record<string, string>> = {
  "list name": "list_name",
  caption: "label",
  value: "name",
  relevance: "relevant",
  group: "group",
};

/** The rows of a sheet that hold something; texts in further languages are counted, the first one is read. */
export function rowsOf(sheet: Sheet | undefined, languages: OtherLanguages): FormRow[] {
  if (sheet === undefined) return [];
  const columns = columnsOf(sheet.rows[0] ?? []);
  return sheet.rows.slice(1).flatMap((cells, index): FormRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    for (const { language, at } of columns.others) if ((cells[at] ?? "").trim() !== "") languages.saw(language);
    const at = (header: string): string => (cells[columns.first.get(header) ?? -1] ?? "").trim();
    return [{ place: `Sheet ${sheet.name}, row ${index + 2}`, headers: [...columns.first.keys()], at }];
  });
}

function columnsOf(headers: readonly string[]) {
  const first = new Map<string, number>();
  const others: { language: string; at: number }[] = [];
  headers.forEach((raw, at) => {
    const [name = "", ...rest] = raw.trim().split(/::?/);
    const plain = name.trim().toLowerCase();
    const header = aliases[plain] ?? plain;
    if (header === "") return;
    if (!first.has(header)) first.set(header, at);
    else others.push({ language: rest.join(":").trim() || header, at });
  });
  return { first, others };
}
