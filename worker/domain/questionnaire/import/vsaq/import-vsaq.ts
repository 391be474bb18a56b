import { lookUp } from "#domain/look-up.ts";
import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { Consumed, type Unread, unreadWords } from "../consumed.ts";
import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import { assemble } from "../source/assemble.ts";
import type { SourceChoice, SourceGroup, SourceItem, SourceNote, SourceQuestion } from "../source/source.ts";
import { placeTips, type Tip } from "./tips.ts";
import { type ChoiceOwners, showIfOf } from "./vsaq-condition.ts";

/** Whether data is a questionnaire of Google's Vendor Security Assessment Questionnaire. */
export const isVsaq = (value: unknown): value is Fields =>
  isFields(value) && fieldsIn(own(value, "questionnaire")).some((item) => typeof own(item, "type") === "string");

/** A VSAQ questionnaire; conditions hang on the ids of choices, tips with a warning become findings. */
export function importVsaq(value: Fields, title: string): ImportResult {
  const file = new Consumed();
  const roots = file.objects(value, "questionnaire");
  const ofFile = file.notesOn(value);
  const owners: ChoiceOwners = new Map();
  collectOwners(roots, { owners, depth: 0 });
  const read = roots.map((item, index) => itemOf(item, { file, owners, place: `item ${index + 1}`, depth: 0 }));
  file.report(value, leftOut);
  const items = placeTips(read);
  const [only] = items;
  const isWrapped = items.length === 1 && only?.kind === "group";
  // A condition of the root block is one of everything in it.
  const inner = isWrapped && only.showIf ? [untitled(only)] : isWrapped ? only.items : items;
  const own_ = { title: (isWrapped ? only.title : undefined) ?? title, items: inner };
  const notes = [...ofFile, ...(isWrapped ? (only.notes ?? []) : [])];
  return assemble({ ...own_, notes: notes.map((note) => ({ place: "The file", ...note })) });
}

/** A block that only keeps its questions and its condition together. */
const untitled = ({ kind, items, showIf, place }: SourceGroup): SourceGroup => ({
  kind,
  items,
  place,
  ...(showIf && { showIf }),
});

const leftOut = (unread: Unread): SourceNote => ({
  what: unread.name,
  source: unreadWords(unread),
  outcome: "left-out",
  note:
    unread.name === "auth"
      ? "Questions for one kind of reader only are not known here; every vendor sees it."
      : "A question here has no place for it.",
});

const nested = 50;

function collectOwners(items: readonly Fields[], { owners, depth }: { owners: ChoiceOwners; depth: number }): void {
  if (depth > nested) return;
  // Looked at before anything is read, as conditions name choices of later items too.
  const untracked = new Consumed();
  for (const item of items) {
    const [id, type] = [textOf(own(item, "id")), textOf(own(item, "type"))];
    const several = type === "checkgroup";
    for (const { value } of choicesOf(item, untracked)) owners.set(value, { question: questionId(item), several });
    if (type === "check") owners.set(id, { question: id, several: false, value: "yes" });
    collectOwners(fieldsIn(own(item, "items")), { owners, depth: depth + 1 });
  }
}

/** Ids are optional: the first choice's id stands for a question that has none. */
const questionId = (item: Fields): string =>
  textOf(own(item, "id")) || (choicesOf(item, new Consumed())[0]?.value ?? "");

function choicesOf(item: Fields, file: Consumed): SourceChoice[] {
  const id = textOf(own(item, "id"));
  const type = own(item, "type");
  if (type === "yesno")
    return [
      { value: `${id}/yes`, label: file.text(item, "yes") || "Yes" },
      { value: `${id}/no`, label: file.text(item, "no") || "No" },
    ];
  if (type !== "radiogroup" && type !== "checkgroup") return [];
  const list = file.object(item, "choices");
  return (list ? [list] : file.objects(item, "choices")).flatMap((choice) =>
    Object.keys(choice).flatMap((value) => {
      const label = file.text(choice, value);
      return label === "" ? [] : [{ value, label }];
    }),
  );
}

interface Reading {
  readonly file: Consumed;
  readonly owners: ChoiceOwners;
  readonly place: string;
  readonly depth: number;
}

const types: Readonly<Record<string, SourceQuestion["type"]>> = {
  radiogroup: "one",
  checkgroup: "several",
  yesno: "one",
  check: "yesNo",
  line: "text",
  box: "longText",
  upload: "evidence",
};

function itemOf(item: Fields, { file, owners, place: outer, depth }: Reading): SourceItem {
  const [type, id] = [file.text(item, "type"), file.text(item, "id")];
  const place = id === "" ? `${outer}, ${type || "item"}` : `${type} ${id}`;
  const condition = file.text(item, "cond");
  const notes = file.notesOn(item);
  const base = { place, ...(condition && { showIf: showIfOf(condition, owners) }), notes };
  const text = file.text(item, "text");
  if (type === "block" || type === "spacer") {
    // What is nested deeper stays unread, and so it is reported.
    const inner = depth > nested ? [] : file.objects(item, "items");
    const items = inner.map((one, index) =>
      itemOf(one, { file, owners, place: `${place}, item ${index + 1}`, depth: depth + 1 }),
    );
    return { ...base, kind: "group", ...(id && { id }), ...(text && { title: text }), items };
  }
  if (type === "info") return { ...base, kind: "text", text };
  if (type === "tip") return tipOf(item, { ...base, text }, file);
  return questionOf(item, { ...base, text }, file);
}

type Base = Pick<SourceGroup, "place" | "showIf"> & { readonly notes: SourceNote[]; readonly text: string };

const ticked: readonly SourceChoice[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

function questionOf(item: Fields, base: Base, file: Consumed): SourceQuestion {
  const type = file.text(item, "type");
  if (!Object.hasOwn(types, type))
    base.notes.push({
      what: "type",
      source: type,
      outcome: "changed",
      note: "This type is not known; it became a text.",
    });
  const choices = type === "check" ? ticked : choicesOf(item, file);
  const [id, help] = [questionId(item), file.text(item, "placeholder")];
  return {
    ...base,
    kind: "question",
    ...(id && { id }),
    type: typeOf(item, file),
    ...(choices.length > 0 && { choices }),
    ...(help && { help }),
    ...(file.flag(item, "required") && { required: true }),
  };
}

function typeOf(item: Fields, file: Consumed): SourceQuestion["type"] {
  const type = file.text(item, "type");
  const input = own(item, "inputType");
  if (type === "line" && (input === "email" || input === "url" || input === "number" || input === "date")) {
    file.take(item, "inputType");
    return input;
  }
  return lookUp(types, type) ?? "longText";
}

function tipOf(item: Fields, { text, ...base }: Base, file: Consumed): Tip {
  const severity = own(item, "severity");
  const known = severity === "low" || severity === "medium" || severity === "high" || severity === "critical";
  if (known) file.take(item, "severity");
  const warns = own(item, "warn") === "yes" || own(item, "warn") === true;
  if (warns || own(item, "warn") === "no" || own(item, "warn") === false) file.take(item, "warn");
  const tip = { text, warns, severity: known ? severity : "medium", why: file.text(item, "why") } as const;
  return { ...base, kind: "group", items: [], tip };
}
