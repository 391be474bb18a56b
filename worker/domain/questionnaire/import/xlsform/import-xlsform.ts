import type { ImportLine, ImportResult } from "#domain/questionnaire/imported.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { OtherLanguages } from "../other-languages.ts";
import { assemble } from "../source/assemble.ts";
import { comparison, readExpression } from "../source/expression.ts";
import type { SourceChoice, SourceGroup, SourceItem, SourceNote, SourceShowIf } from "../source/source.ts";
import { type FormRow, rowsOf } from "./form-rows.ts";
import { kindOf } from "./xlsform-types.ts";

const sheetNamed = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);

/** Whether a workbook is an XLSForm: a sheet “survey” with the columns type and name. */
export function isXlsForm(sheets: readonly Sheet[]): boolean {
  const headers = (sheetNamed(sheets, "survey")?.rows[0] ?? []).map((header) => header.trim().toLowerCase());
  return headers.includes("type") && headers.includes("name");
}

/** An XLSForm (ODK, KoBo): groups become sections, choice lists become answers, `relevant` becomes the condition. */
export function importXlsForm(sheets: readonly Sheet[], fileTitle: string): ImportResult {
  const settings = rowsOf(sheetNamed(sheets, "settings"), new OtherLanguages())[0];
  const languages = new OtherLanguages();
  const survey = rowsOf(sheetNamed(sheets, "survey"), languages);
  const choices = rowsOf(sheetNamed(sheets, "choices"), languages);
  const form = new Form(choices);
  const items = form.itemsOf(survey);
  const known = ["survey", "choices", "settings"];
  const others = sheets.filter(({ name, rows }) => !known.includes(name.trim().toLowerCase()) && rows.length > 0);
  return assemble({
    title: settings?.at("form_title") || fileTitle,
    ...(settings?.at("form_id") && { id: settings.at("form_id") }),
    items,
    notes: [
      ...settingNotes(settings),
      ...others.map(({ name, rows }) => ({
        place: `Sheet ${name}`,
        what: "sheet",
        source: `${rows.length} rows`,
        outcome: "left-out" as const,
        note: "Only survey, choices and settings are read.",
      })),
      ...languages.notes(),
    ],
  });
}

function settingNotes(settings: FormRow | undefined): (SourceNote & Pick<ImportLine, "place">)[] {
  const used = ["form_title", "form_id"];
  const rest = (settings?.headers ?? []).filter((header) => !used.includes(header) && settings?.at(header) !== "");
  return rest.map((header) => ({
    place: "Sheet settings",
    what: header,
    source: settings?.at(header) ?? "",
    outcome: "left-out",
    note: "A setting of the form’s software.",
  }));
}

const handled = [
  "type",
  "name",
  "label",
  "hint",
  "required",
  "relevant",
  "choice_filter",
  "list_name",
  "guidance_hint",
];
const yes: ReadonlySet<string> = new Set(["yes", "true", "true()", "1"]);

class Form {
  readonly #choices: readonly FormRow[];

  constructor(choices: readonly FormRow[]) {
    this.#choices = choices;
  }

  /** Rows between “begin group” and “end group” belong together. */
  itemsOf(rows: readonly FormRow[]): SourceItem[] {
    const root: SourceItem[] = [];
    const open: { group: SourceGroup; items: SourceItem[] }[] = [];
    for (const row of rows) {
      const items = open.at(-1)?.items ?? root;
      const type = row.at("type").trim().toLowerCase().replaceAll("_", " ");
      if (type.startsWith("begin ")) {
        const inner: SourceItem[] = [];
        const group = groupOf(row, { items: inner, repeats: type === "begin repeat" });
        items.push(group);
        open.push({ group, items: inner });
      } else if (type.startsWith("end ")) open.pop();
      else items.push(this.#item(row));
    }
    return root;
  }

  /** A filtered list names the same answer once for each filter; it is offered once. */
  #list(name: string): SourceChoice[] {
    const rows = this.#choices.filter((choice) => choice.at("list_name") === name);
    const byValue = new Map(rows.map((choice) => [choice.at("name"), choice.at("label") || choice.at("name")]));
    return [...byValue].map(([value, label]) => ({ value, label }));
  }

  #item(row: FormRow): SourceItem {
    const kind = kindOf(row.at("type"));
    const label = row.at("label");
    const notes = notesOn(row);
    const showIf = showIfOf(row);
    if (kind.kind === "note") return { kind: "text", place: row.place, text: label, ...showIf, notes };
    if (kind.kind === "hidden") {
      const note = kind.note;
      const about: SourceNote = { what: row.at("type"), source: label || row.at("name"), outcome: "left-out", note };
      return { kind: "group", place: row.place, items: [], notes: [about, ...notes] };
    }
    const help = [row.at("hint"), row.at("guidance_hint")].filter(Boolean).join("\n\n");
    const choices = kind.list === undefined ? [] : this.#list(kind.list);
    return {
      kind: "question",
      place: row.place,
      id: row.at("name"),
      text: label || row.at("name"),
      type: kind.type,
      ...(choices.length > 0 && { choices }),
      ...(kind.other && { other: true }),
      ...(help && { help }),
      ...(yes.has(row.at("required").toLowerCase()) && { required: true }),
      ...showIf,
      notes: [...kind.notes, ...notes],
    };
  }
}

function groupOf(row: FormRow, { items, repeats }: { items: SourceItem[]; repeats: boolean }): SourceGroup {
  const label = row.at("label");
  const note = "These questions could be repeated. They are asked once; a table asks the same of several things.";
  const about: SourceNote[] = repeats
    ? [{ what: "repeat", source: label || row.at("name"), outcome: "changed", note }]
    : [];
  return {
    kind: "group",
    place: row.place,
    ...(row.at("name") && { id: row.at("name") }),
    ...(label && { title: label }),
    ...showIfOf(row),
    notes: [...about, ...notesOn(row)],
    items,
  };
}

function showIfOf(row: FormRow): { showIf?: SourceShowIf } {
  const source = row.at("relevant");
  if (source === "") return {};
  const condition = readExpression(source, { alone: () => undefined, compare: comparison });
  return { showIf: { source, ...(condition && { condition }) } };
}

function notesOn(row: FormRow): SourceNote[] {
  const filter = row.at("choice_filter");
  const left = row.headers.filter((header) => !handled.includes(header) && row.at(header) !== "");
  return [
    ...(filter === ""
      ? []
      : [
          {
            what: "choice filter",
            source: filter,
            outcome: "left-out" as const,
            note: "The list cannot depend on another answer here: all its answers are offered.",
          },
        ]),
    ...left.map((header) => ({
      what: header,
      source: row.at(header),
      outcome: "left-out" as const,
      note: "A question here has no place for it.",
    })),
  ];
}
