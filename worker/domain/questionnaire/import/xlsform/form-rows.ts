import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import type { OtherLanguages } from "../other-languages.ts";
import type { SourceNote } from "../source/source.ts";
import { type FormLanguage, isSameLanguage, languageNamed } from "./form-language.ts";

/** One row of an XLSForm sheet, by header. */
export interface FormRow {
  readonly place: string;
  readonly headers: readonly string[];
  /** The cell under a header, trimmed, in the language that is read; "" when there is none. */
  readonly at: (header: string) => string;
  /** The same, and when only another language has a text, that one with a remark. */
  readonly text: (header: string) => string;
  readonly notes: readonly SourceNote[];
}

/** Older spellings of headers. */
const aliases: Readonly<Record<string, string>> = {
  "list name": "list_name",
  caption: "label",
  value: "name",
  relevance: "relevant",
  group: "group",
};

interface Column {
  readonly header: string;
  /** Undefined where the header names none. */
  readonly language: FormLanguage | undefined;
  readonly at: number;
}

/** The languages that the headers of a sheet name, in their order. */
export const languagesIn = (sheet: Sheet | undefined): FormLanguage[] =>
  columnsOf(sheet?.rows[0] ?? []).flatMap(({ language }) => (language ? [language] : []));

/** The rows of a sheet that hold something, in one language; texts in others are counted. */
export function rowsOf(
  sheet: Sheet | undefined,
  { language, others }: { readonly language: FormLanguage | undefined; readonly others: OtherLanguages },
): FormRow[] {
  if (sheet === undefined) return [];
  const byHeader = Map.groupBy(columnsOf(sheet.rows[0] ?? []), ({ header }) => header);
  const isRead = (column: Column): boolean =>
    column.language === undefined || (language !== undefined && isSameLanguage(column.language, language));
  // The language itself before a column that names none, that before any other.
  const inOrder = (columns: readonly Column[]): Column[] => [
    ...columns.filter((column) => column.language !== undefined && isRead(column)),
    ...columns.filter((column) => column.language === undefined),
    ...columns.filter((column) => !isRead(column)),
  ];
  return sheet.rows.slice(1).flatMap((cells, index): FormRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const cell = ({ at }: Column): string => (cells[at] ?? "").trim();
    const notes: SourceNote[] = [];
    const read = (header: string): Column | undefined =>
      inOrder(byHeader.get(header) ?? []).find((one) => cell(one) !== "");
    for (const column of [...byHeader.values()].flat())
      if (!isRead(column) && cell(column) !== "") others.saw(column.language?.name ?? column.header);
    return [
      {
        place: `Sheet ${sheet.name}, row ${(sheet.startsAt ?? 0) + index + 2}`,
        headers: [...byHeader.keys()],
        notes,
        at: (header) => {
          const column = read(header);
          return column && isRead(column) ? cell(column) : "";
        },
        text: (header) => {
          const column = read(header);
          if (column === undefined) return "";
          if (!isRead(column)) notes.push(inAnother(header, { text: cell(column), language: column.language }));
          return cell(column);
        },
      },
    ];
  });
}

const inAnother = (
  header: string,
  { text, language }: { readonly text: string; readonly language: FormLanguage | undefined },
): SourceNote => ({
  what: header,
  source: text,
  outcome: "changed",
  note: `It has no text in the language of the form, so the one in ${language?.name ?? "another"} was taken.`,
});

function columnsOf(headers: readonly string[]): Column[] {
  return headers.flatMap((raw, at): Column[] => {
    const [name = "", ...rest] = raw.trim().split(/::?/);
    const plain = name.trim().toLowerCase();
    const header = Object.hasOwn(aliases, plain) ? (aliases[plain] ?? plain) : plain;
    const language = rest.join(":").trim();
    return header === "" ? [] : [{ header, language: language === "" ? undefined : languageNamed(language), at }];
  });
}
