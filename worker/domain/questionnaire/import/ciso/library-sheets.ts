import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { OtherLanguages } from "../other-languages.ts";
import type { SourceNote } from "../source/source.ts";
import { type FormRow, rowsOf } from "../xlsform/form-rows.ts";
import { AnswerLists } from "./answer-lists.ts";
import type { CisoLibrary } from "./library.ts";
import { type LibraryPart, metaOf, olderAbout, olderPartsOf } from "./library-parts.ts";
import { isTicked, nodeOf } from "./requirement-rows.ts";

type Meta = ReadonlyMap<string, string>;
type PlacedNote = SourceNote & { readonly place: string };

const partsOf = (sheets: readonly Sheet[]): readonly LibraryPart[] => [
  ...sheets
    .filter(({ name }) => name.endsWith("_meta"))
    .map((sheet) => ({
      type: metaOf(sheet).get("type"),
      meta: metaOf(sheet),
      content: sheets.find(({ name }) => name === sheet.name.replace(/_meta$/, "_content")),
    })),
  ...olderPartsOf(sheets),
];

/** Whether a workbook is laid out as CISO Assistant's, now or earlier, and one of its parts is a framework. */
export const isCisoWorkbook = (sheets: readonly Sheet[]): boolean =>
  partsOf(sheets).some(({ type, content }) => type === "framework" && content !== undefined);

/** The framework of a CISO Assistant workbook: several questions of one cell, answers from another sheet. */
export function cisoFromSheets(sheets: readonly Sheet[]): CisoLibrary {
  const parts = partsOf(sheets);
  const languages = new OtherLanguages();
  const rowsIn = (type: keyof typeof contents): FormRow[] =>
    parts
      .filter((part) => part.type === type)
      .flatMap(({ content }) => rowsOf(content, { language: undefined, others: languages, keepsLines: true }));
  const [library, framework] = ["library", "framework"].map((type) => parts.find((part) => part.type === type)?.meta);
  const about = new Described([library, framework]);
  const answers = new AnswerLists(rowsIn("answers"));
  const [requirements, groups] = [rowsIn("framework"), rowsIn("implementation_groups")];
  const read = new Set([
    ...parts.filter(({ type = "" }) => Object.hasOwn(contents, type)).flatMap(({ content }) => content?.name ?? []),
    ...sheets.map(({ name }) => name).filter((name) => name.endsWith("_meta") || name === olderAbout),
  ]);
  const unread = sheets.filter(({ name, rows }) => !read.has(name) && rows.length > 0);
  return {
    id: about.of(framework, "ref_id"),
    title: about.of(framework, "name") || about.of(library, "name"),
    language: about.of(library, "locale"),
    description: about.of(framework, "description"),
    nodes: requirements.map((row) => nodeOf(row, answers)),
    groups: groups.map((row) => ({
      id: row.at("ref_id"),
      name: row.at("name"),
      selected: isTicked(row.at("default_selected")),
    })),
    notes: [
      ...unread.map(({ name, rows }) => ({
        place: `Sheet ${name}`,
        what: "sheet",
        source: `${rows.length} rows`,
        outcome: "left-out" as const,
        note: "This sheet holds no questions and no answers to choose from.",
      })),
      ...[requirements, answers.rows, groups].flatMap(columnNotes),
      ...answers.notes(),
      ...about.notes(),
      ...languages.notes(),
    ],
  };
}

/** The kinds of sheets whose rows are read. */
const contents = { framework: true, answers: true, implementation_groups: true } as const;

/** A line for each column in which something stands that nobody read. */
const columnNotes = (rows: readonly FormRow[]): PlacedNote[] =>
  [
    ...Map.groupBy(
      rows.flatMap((row) => row.unread()),
      ({ header }) => header,
    ),
  ].map(([header, cells]) => ({
    place: rows[0]?.place.replace(/, row \d+$/, "") ?? "The file",
    what: `column ${header}`,
    source: cells.map(({ text }) => text).join(", "),
    outcome: "left-out",
    note: `${cells.length} cells hold something that a question here has no place for.`,
  }));

/** What tells a part of a library from others; nobody reads it. */
const identities: ReadonlySet<string> = new Set([
  "",
  "type",
  "urn",
  "base_urn",
  "ref_id",
  "implementation_groups_definition",
  "answers_definition",
]);

/** What a library and its framework say of themselves; the rest is told. */
class Described {
  readonly #read = new Set(identities);
  readonly #metas: readonly (Meta | undefined)[];

  constructor(metas: readonly (Meta | undefined)[]) {
    this.#metas = metas;
  }

  of(meta: Meta | undefined, name: string): string {
    this.#read.add(name);
    return meta?.get(name) ?? "";
  }

  notes(): PlacedNote[] {
    const rest = this.#metas.flatMap((meta) => [...(meta ?? [])].filter(([name]) => !this.#read.has(name)));
    return rest.map(([what, source]) => ({
      place: "The file",
      what,
      source,
      outcome: "left-out",
      note: "Describes the library, not its questions.",
    }));
  }
}
