import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";

/** A part of a library: what is said of it, and the sheet that holds it. */
export interface LibraryPart {
  readonly type: string | undefined;
  readonly meta: ReadonlyMap<string, string>;
  readonly content: Sheet | undefined;
}

/** What a sheet of names and values says. */
export const metaOf = (sheet: Sheet): ReadonlyMap<string, string> =>
  new Map(sheet.rows.map(([name = "", value = ""]) => [name.trim(), value.trim()]));

/** The sheet that described and listed all parts before each had a sheet `…_meta` of its own. */
export const olderAbout = "library_content";

/** What older workbooks call the kinds of sheets, and ours. */
const olderTypes: Readonly<Record<string, string>> = {
  requirements: "framework",
  answers: "answers",
  implementation_groups: "implementation_groups",
};

/** The parts of a workbook of that time; none of any other workbook. */
export function olderPartsOf(sheets: readonly Sheet[]): LibraryPart[] {
  const about = sheets.find(({ name }) => name === olderAbout);
  if (about === undefined) return [];
  // What begins otherwise, such as "dependencies", is said of the library too.
  const said = [...metaOf(about)].filter(([name]) => name !== "tab");
  const named = ([name, value]: readonly [string, string]) =>
    [name.replace(/^(?:framework|library)_/, ""), value] as const;
  const [framework = [], library = []] = [true, false].map((isIt) =>
    said.filter(([name]) => name.startsWith("framework_") === isIt).map(named),
  );
  const tabs = about.rows.flatMap(([kind = "", name = "", type = ""]) =>
    kind.trim() === "tab" ? [{ type: olderTypes[type.trim()], name: name.trim() }] : [],
  );
  return [
    { type: "library", meta: new Map(library), content: undefined },
    ...tabs.map(({ type, name }) => ({
      type,
      meta: new Map(type === "framework" ? framework : []),
      content: sheets.find((sheet) => sheet.name === name),
    })),
  ];
}
