import { comparison, readExpression } from "../source/expression.ts";
import type { SourceGroup, SourceItem, SourceNote, SourceShowIf } from "../source/source.ts";
import type { FormLists } from "./form-lists.ts";
import type { FormRow } from "./form-rows.ts";
import { kindOf } from "./xlsform-types.ts";

const yes: ReadonlySet<string> = new Set(["yes", "true", "true()", "1"]);
const no: ReadonlySet<string> = new Set(["", "no", "false", "false()", "0"]);

/** What a survey sheet asks; rows between “begin group” and “end group” belong together. */
export function itemsOf(rows: readonly FormRow[], lists: FormLists): SourceItem[] {
  const root: SourceItem[] = [];
  const open: SourceItem[][] = [];
  for (const row of rows) {
    const items = open.at(-1) ?? root;
    const type = row.at("type").toLowerCase().replaceAll("_", " ");
    if (type.startsWith("begin ")) {
      const inner: SourceItem[] = [];
      items.push(groupOf(row, { items: inner, repeats: type === "begin repeat" }));
      open.push(inner);
    } else if (type.startsWith("end ")) {
      const isOpen = open.pop() !== undefined;
      items.push({ kind: "group", place: row.place, items: [], notes: endNotes(row, { isOpen }) });
    } else items.push(itemOf(row, lists));
  }
  return root;
}

function endNotes(row: FormRow, { isOpen }: { readonly isOpen: boolean }): SourceNote[] {
  const name = row.at("name");
  const note = "No group is open here, so it ends nothing.";
  const lost: SourceNote[] = isOpen ? [] : [{ what: row.at("type"), source: name, outcome: "left-out", note }];
  return [...lost, ...unreadNotes(row)];
}

function groupOf(row: FormRow, { items, repeats }: { items: SourceItem[]; repeats: boolean }): SourceGroup {
  const [label, name] = [row.text("label"), row.at("name")];
  const note = "These questions could be repeated. They are asked once; a table asks the same of several things.";
  const about: SourceNote[] = repeats ? [{ what: "repeat", source: label || name, outcome: "changed", note }] : [];
  return {
    kind: "group",
    place: row.place,
    ...(name && { id: name }),
    ...(label && { title: label }),
    ...showIfOf(row),
    notes: [...about, ...notesOn(row)],
    items,
  };
}

function itemOf(row: FormRow, lists: FormLists): SourceItem {
  const kind = kindOf(row.at("type"));
  const [label, name] = [row.text("label"), row.at("name")];
  if (kind.kind === "note")
    return { kind: "text", place: row.place, text: label, ...showIfOf(row), notes: notesOn(row) };
  if (kind.kind === "hidden") {
    const about: SourceNote = { what: row.at("type"), source: label || name, outcome: "left-out", note: kind.note };
    return { kind: "group", place: row.place, items: [], notes: [about, ...notesOn(row)] };
  }
  const help = [row.text("hint"), row.text("guidance_hint")].filter(Boolean).join("\n\n");
  const choices = kind.list === undefined ? [] : lists.named(kind.list);
  return {
    kind: "question",
    place: row.place,
    id: name,
    text: label || name,
    type: kind.type,
    ...(choices.length > 0 && { choices }),
    ...(kind.other && { other: true }),
    ...(help && { help }),
    ...(isRequired(row) && { required: true }),
    ...showIfOf(row),
    notes: [...kind.notes, ...notesOn(row, { asks: true })],
  };
}

function showIfOf(row: FormRow): { showIf?: SourceShowIf } {
  const source = row.at("relevant");
  if (source === "") return {};
  const condition = readExpression(source, { alone: () => undefined, compare: comparison });
  return { showIf: { source, ...(condition && { condition }) } };
}

/** What a row says that a question cannot, and each of its cells that nothing was made of; asked last. */
function notesOn(row: FormRow, { asks }: { readonly asks: boolean } = { asks: false }): SourceNote[] {
  const filter = row.at("choice_filter");
  const about: SourceNote = {
    what: "choice filter",
    source: filter,
    outcome: "left-out",
    note: "The list cannot depend on another answer here: all its answers are offered.",
  };
  return [
    ...(filter === "" ? [] : [about]),
    ...(asks && isRequired(row) ? [] : requiredNotes(row)),
    ...unreadNotes(row),
    ...row.notes,
  ];
}

const isRequired = (row: FormRow): boolean => yes.has(row.at("required").toLowerCase());

/** Required under a condition, which a question here cannot be; or where nothing is asked. */
function requiredNotes(row: FormRow): SourceNote[] {
  const source = row.at("required");
  const note = "A question here is required or not, whatever was answered before: this one is not.";
  return no.has(source.toLowerCase()) ? [] : [{ what: "required", source, outcome: "left-out", note }];
}

const unreadNotes = (row: FormRow): SourceNote[] =>
  row.unread().map(({ header, text }) => ({
    what: header,
    source: text,
    outcome: "left-out",
    note: "A question here has no place for it.",
  }));
