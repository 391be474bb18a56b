import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { type Fields, fieldsIn, isFields, own, textOf, unknownFields } from "../json-tools.ts";
import { assemble } from "../source/assemble.ts";
import type { SourceChoice, SourceGroup, SourceItem, SourceNote, SourceQuestion } from "../source/source.ts";
import { placeTips, type Tip } from "./tips.ts";
import { type ChoiceOwners, showIfOf } from "./vsaq-condition.ts";

/** Whether data is a questionnaire of Google's Vendor Security Assessment Questionnaire. */
export const isVsaq = (value: unknown): value is Fields =>
  isFields(value) && fieldsIn(own(value, "questionnaire")).some((item) => typeof own(item, "type") === "string");

/** A VSAQ questionnaire; conditions hang on the ids of choices, tips with a warning become findings. */
export function importVsaq(value: Fields, title: string): ImportResult {
  const roots = fieldsIn(own(value, "questionnaire"));
  const owners: ChoiceOwners = new Map();
  collectOwners(roots, { owners, depth: 0 });
  const items = placeTips(roots.map((item, index) => itemOf(item, { owners, place: `item ${index + 1}`, depth: 0 })));
  const [only] = items;
  const isWrapped = items.length === 1 && only?.kind === "group";
  const own_ = isWrapped ? { title: only.title ?? title, items: only.items } : { title, items };
  const notes = unknownFields(value, ["questionnaire"]).map((name) => ({
    place: "The file",
    what: name,
    source: JSON.stringify(own(value, name)) ?? "",
    outcome: "left-out" as const,
    note: "A questionnaire here has no place for it.",
  }));
  return assemble({ ...own_, notes });
}

const nested = 50;

function collectOwners(items: readonly Fields[], { owners, depth }: { owners: ChoiceOwners; depth: number }): void {
  if (depth > nested) return;
  for (const item of items) {
    const [id, type] = [textOf(own(item, "id")), textOf(own(item, "type"))];
    const several = type === "checkgroup";
    for (const { value } of choicesOf(item)) owners.set(value, { question: questionId(item), several });
    if (type === "check") owners.set(id, { question: id, several: false, value: "yes" });
    collectOwners(fieldsIn(own(item, "items")), { owners, depth: depth + 1 });
  }
}

/** Ids are optional: the first choice's id stands for a question that has none. */
const questionId = (item: Fields): string => textOf(own(item, "id")) || (choicesOf(item)[0]?.value ?? "");

function choicesOf(item: Fields): SourceChoice[] {
  const id = textOf(own(item, "id"));
  if (own(item, "type") === "yesno")
    return [
      { value: `${id}/yes`, label: "Yes" },
      { value: `${id}/no`, label: "No" },
    ];
  const lists = own(item, "choices");
  const entries = isFields(lists) ? Object.entries(lists) : fieldsIn(lists).flatMap((choice) => Object.entries(choice));
  return entries.map(([value, label]) => ({ value, label: textOf(label) }));
}

interface Reading {
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
const handled = [
  "type",
  "id",
  "text",
  "items",
  "choices",
  "cond",
  "required",
  "yes",
  "no",
  "placeholder",
  "warn",
  "severity",
  "why",
  "inputType",
  "customTitle",
  "name",
  "title",
];

function itemOf(item: Fields, { owners, place: outer, depth }: Reading): SourceItem {
  const type = textOf(own(item, "type"));
  const id = textOf(own(item, "id"));
  const place = id === "" ? `${outer}, ${type || "item"}` : `${type} ${id}`;
  const condition = textOf(own(item, "cond"));
  const notes = notesOn(item);
  const base = { place, ...(condition && { showIf: showIfOf(condition, owners) }), ...(notes.length > 0 && { notes }) };
  const text = textOf(own(item, "text"));
  if (type === "block" || type === "spacer") {
    const items =
      depth > nested
        ? []
        : fieldsIn(own(item, "items")).map((inner, index) =>
            itemOf(inner, { owners, place: `${place}, item ${index + 1}`, depth: depth + 1 }),
          );
    return { ...base, kind: "group", ...(id && { id }), ...(text && { title: text }), items };
  }
  if (type === "info") return { ...base, kind: "text", text };
  if (type === "tip") return tipOf(item, base);
  const choices =
    type === "check"
      ? [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]
      : choicesOf(item);
  const help = textOf(own(item, "placeholder"));
  return {
    ...base,
    kind: "question",
    ...(questionId(item) && { id: questionId(item) }),
    text,
    type: typeOf(item),
    ...(choices.length > 0 && { choices }),
    ...(help && { help }),
    ...(own(item, "required") === true && { required: true }),
  };
}

function typeOf(item: Fields): SourceQuestion["type"] {
  const type = textOf(own(item, "type"));
  const input = textOf(own(item, "inputType"));
  if (type === "line" && (input === "email" || input === "url" || input === "number" || input === "date")) return input;
  return types[type] ?? "longText";
}

function tipOf(item: Fields, base: Pick<SourceGroup, "place" | "showIf" | "notes">): Tip {
  const severity = textOf(own(item, "severity"));
  const known = severity === "low" || severity === "high" || severity === "critical" ? severity : "medium";
  const tip = {
    text: textOf(own(item, "text")),
    warns: own(item, "warn") === "yes" || own(item, "warn") === true,
    severity: known,
    why: textOf(own(item, "why")),
  } as const;
  return { ...base, kind: "group", items: [], tip };
}

function notesOn(item: Fields): SourceNote[] {
  const unknown = unknownFields(item, [...handled, "defaultChoice", "className", "auth"]);
  const type = textOf(own(item, "type"));
  const isStrange =
    type !== "block" && type !== "spacer" && type !== "info" && type !== "tip" && !Object.hasOwn(types, type);
  return [
    ...(isStrange
      ? [{ what: "type", source: type, outcome: "changed" as const, note: "This type is not known; it became a text." }]
      : []),
    ...unknown.map((name) => ({
      what: name,
      source: JSON.stringify(own(item, name)) ?? "",
      outcome: "left-out" as const,
      note: "A question here has no place for it.",
    })),
    ...(own(item, "auth") === undefined
      ? []
      : [
          {
            what: "auth",
            source: textOf(own(item, "auth")),
            outcome: "left-out" as const,
            note: "Questions for one kind of reader only are not known here; every vendor sees it.",
          },
        ]),
  ];
}
