import type { ImportLine, ImportResult } from "#domain/questionnaire/imported.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { OtherLanguages } from "../other-languages.ts";
import { assemble } from "../source/assemble.ts";
import { comparison, readExpression } from "../source/expression.ts";
import type { SourceChoice, SourceGroup, SourceItem, SourceNote, SourceShowIf } from "../source/source.ts";
import { type FormLanguage, languageNamed } from "./form-language.ts";
import { type FormRow, languagesIn, rowsOf } from "./form-rows.ts";
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
  const others = new OtherLanguages();
  const settings = rowsOf(sheetNamed(sheets, "settings"), { language: undefined, others: new OtherLanguages() })[0];
  const [surveySheet, choicesSheet] = [sheetNamed(sheets, "survey"), sheetNamed(sheets, "choices")];
  const wanted = settings?.at("default_language") ?? "";
  const language = wanted === "" ? languagesIn(surveySheet)[0] : languageNamed(wanted);
  const survey = rowsOf(surveySheet, { language, others });
  const choices = rowsOf(choicesSheet, { language, others });
  const form = new Form(choices);
  const items = form.itemsOf(survey);
  const known = ["survey", "choices", "settings"];
  const strange = sheets.filter(({ name, rows }) => !known.includes(name.trim().toLowerCase()) && rows.length > 0);
  return assemble({
    title: settings?.at("form_title") || fileTitle,
    ...(settings?.at("form_id") && { id: settings.at("form_id") }),
    ...(language?.code && { language: language.code }),
    items,
    notes: [
      ...settingNotes(settings),
      ...(language?.code ? [] : [languageNote(language)]),
      ...form.notes(),
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

const languageNote = (language: FormLanguage | undefined) => ({
  place: "The file",
  what: "language",
  source: language?.name ?? "",
  outcome: "changed" as const,
  note: "The form does not say its language so that it is known here; it was taken for English. Set it in the builder.",
});

function settingNotes(settings: FormRow | undefined): (SourceNote & Pick<ImportLine, "place">)[] {
  const used = ["form_title", "form_id", "default_language"];
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
const ofChoices = ["list_name", "name", "label"];
const yes: ReadonlySet<string> = new Set(["yes", "true", "true()", "1"]);
const no: ReadonlySet<string> = new Set(["", "no", "false", "false()", "0"]);

class Form {
  readonly #choices: readonly FormRow[];
  readonly #asked = new Set<string>();

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
    this.#asked.add(name);
    const byValue = new Map(rows.map((choice) => [choice.at("name"), choice.text("label") || choice.at("name")]));
    return [...byValue].map(([value, label]) => ({ value, label }));
  }

  /** What nobody made anything of on the sheet of choices: other columns, and lists that no question names. */
  notes(): (SourceNote & Pick<ImportLine, "place">)[] {
    const rows = this.#choices;
    const columns = [...new Set(rows.flatMap(({ headers }) => headers))].filter(
      (header) => !ofChoices.includes(header),
    );
    const filled = columns.map((header) => ({ header, cells: rows.map((row) => row.text(header)).filter(Boolean) }));
    const lists = [...new Set(rows.map((row) => row.at("list_name")))].filter((name) => !this.#asked.has(name));
    return [
      ...filled
        .filter(({ cells }) => cells.length > 0)
        .map(({ header, cells }) => ({
          place: "Sheet choices",
          what: `column ${header}`,
          source: cells.join(", "),
          outcome: "left-out" as const,
          note: "An answer here has no place for it.",
        })),
      ...lists.map((name) => ({
        place: "Sheet choices",
        what: "list of answers",
        source: `${name}: ${rows
          .filter((row) => row.at("list_name") === name)
          .map((row) => row.at("label") || row.at("name"))
          .join(" / ")}`,
        outcome: "left-out" as const,
        note: "No question asks with this list.",
      })),
      ...rows.flatMap(({ place, notes }) => notes.map((note) => ({ place, ...note }))),
    ];
  }

  #item(row: FormRow): SourceItem {
    const kind = kindOf(row.at("type"));
    const label = row.text("label");
    const notes = notesOn(row);
    const showIf = showIfOf(row);
    if (kind.kind === "note")
      return {
        kind: "text",
        place: row.place,
        text: label,
        ...showIf,
        notes: [...notes, ...requiredNotes(row), ...row.notes],
      };
    if (kind.kind === "hidden") {
      const note = kind.note;
      const about: SourceNote = { what: row.at("type"), source: label || row.at("name"), outcome: "left-out", note };
      return { kind: "group", place: row.place, items: [], notes: [about, ...notes, ...requiredNotes(row)] };
    }
    const help = [row.text("hint"), row.text("guidance_hint")].filter(Boolean).join("\n\n");
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
      notes: [...kind.notes, ...notes, ...requiredNotes(row), ...row.notes],
    };
  }
}

/** Required under a condition, which a question here cannot be. */
function requiredNotes(row: FormRow): SourceNote[] {
  const required = row.at("required").toLowerCase();
  if (yes.has(required) || no.has(required)) return [];
  const note =
    "A question here is required or not, whatever was answered before: it is not. Change that in the builder.";
  return [{ what: "required", source: row.at("required"), outcome: "left-out", note }];
}

function groupOf(row: FormRow, { items, repeats }: { items: SourceItem[]; repeats: boolean }): SourceGroup {
  const label = row.text("label");
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
    notes: [...about, ...notesOn(row), ...requiredNotes(row), ...row.notes],
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
  const left = row.headers.filter((header) => !handled.includes(header) && row.text(header) !== "");
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
      source: row.text(header),
      outcome: "left-out" as const,
      note: "A question here has no place for it.",
    })),
  ];
}
