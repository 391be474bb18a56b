import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import type { OtherLanguages } from "../other-languages.ts";
import type { SourceNote } from "../source/source.ts";
import { type FormLanguage, isSameLanguage, languageNamed } from "./form-language.ts";

/** One row of an XLSForm sheet, by header. */
export interface FormRow {
  readonly place: string;
  /** The cell under a header, trimmed, in the language that is read; "" when there is none. */
  readonly at: (header: string) => string;
  /** The same, and when only another language has a text, that one with a remark. */
  readonly text: (header: string) => string;
  /** What was remarked while reading it. */
  readonly notes: readonly SourceNote[];
  /** The cells that nobody has read so far, but for texts in other languages. */
  readonly unread: () => readonly { readonly header: string; readonly text: string }[];
}

/** Older spellings of headers, and the part of the form's model that they are written into. */
const aliases: Readonly<Record<string, string>> = {
  "list name": "list_name",
  caption: "label",
  value: "name",
  relevance: "relevant",
  "bind::relevant": "relevant",
  "bind::required": "required",
};

/** What stands before a name and is no column of its own: "media::image". */
const prefixes: ReadonlySet<string> = new Set(["media", "bind", "body", "control", "instance", "jr"]);

/** Where the headers stand, counted from 0: the first row with something in it. */
const headerRow = ({ rows }: Sheet): number =>
  Math.max(
    0,
    rows.findIndex((row) => row.some((cell) => cell.trim() !== "")),
  );

/** The headers of a sheet, as they are written. */
export const headersOf = (sheet: Sheet | undefined): readonly string[] => sheet?.rows[headerRow(sheet)] ?? [];

interface Column {
  readonly header: string;
  /** Undefined where the header names none. */
  readonly language: FormLanguage | undefined;
  readonly at: number;
}

/** The languages that the headers of a sheet name, in their order. */
export const languagesIn = (sheet: Sheet | undefined): FormLanguage[] =>
  columnsOf(headersOf(sheet)).flatMap(({ language }) => (language ? [language] : []));

interface Read {
  readonly language: FormLanguage | undefined;
  readonly others: OtherLanguages;
  /** Whether a cell keeps its empty first lines, where lines of several cells belong together. */
  readonly keepsLines?: true;
}

/** The rows of a sheet that hold something, in one language; texts in others are counted. */
export function rowsOf(sheet: Sheet | undefined, { language, others, keepsLines }: Read): FormRow[] {
  if (sheet === undefined) return [];
  const byHeader = Map.groupBy(columnsOf(headersOf(sheet)), ({ header }) => header);
  const isRead = (column: Column): boolean =>
    column.language === undefined || (language !== undefined && isSameLanguage(column.language, language));
  // The language itself before a column that names none, that before any other.
  const inOrder = (columns: readonly Column[]): Column[] => [
    ...columns.filter((column) => column.language !== undefined && isRead(column)),
    ...columns.filter((column) => column.language === undefined),
    ...columns.filter((column) => !isRead(column)),
  ];
  const first = headerRow(sheet) + 1;
  return sheet.rows.slice(first).flatMap((cells, index): FormRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const cell = ({ at }: Column): string => {
      const text = cells[at] ?? "";
      return keepsLines && text.includes("\n") && text.trim() !== "" ? text : text.trim();
    };
    const notes: SourceNote[] = [];
    const taken = new Set<Column>();
    const read = (header: string): Column | undefined =>
      inOrder(byHeader.get(header) ?? []).find((one) => cell(one) !== "");
    const take = (column: Column): string => {
      taken.add(column);
      return cell(column);
    };
    for (const column of [...byHeader.values()].flat())
      if (!isRead(column) && cell(column) !== "") others.saw(column.language?.name ?? column.header);
    return [
      {
        place: `Sheet ${sheet.name}, row ${(sheet.startsAt ?? 0) + first + index + 1}`,
        notes,
        at: (header) => {
          const column = read(header);
          return column && isRead(column) ? take(column) : "";
        },
        text: (header) => {
          const column = read(header);
          if (column === undefined) return "";
          if (!isRead(column) && !taken.has(column))
            notes.push(inAnother(header, { text: cell(column), language: column.language }));
          return take(column);
        },
        unread: () =>
          [...byHeader.values()].flat().flatMap((column) => {
            const isOther = taken.has(column) || !isRead(column) || cell(column) === "";
            return isOther ? [] : [{ header: column.header, text: cell(column) }];
          }),
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
    const parts = raw.trim().split(/\s*::?\s*/);
    const [first = "", second] = parts.map((part) => part.toLowerCase());
    const isPrefixed = second !== undefined && prefixes.has(first);
    const plain = isPrefixed ? `${first}::${second}` : first;
    const header = Object.hasOwn(aliases, plain) ? (aliases[plain] ?? plain) : plain;
    const language = parts.slice(isPrefixed ? 2 : 1).join(":");
    return header === "" ? [] : [{ header, language: language === "" ? undefined : languageNamed(language), at }];
  });
}
