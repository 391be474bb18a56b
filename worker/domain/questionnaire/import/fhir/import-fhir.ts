import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import { assemble } from "../source/assemble.ts";
import type { SourceItem, SourceNote, SourceQuestion } from "../source/source.ts";
import { answerOptions } from "./answer-options.ts";
import { showIfOf } from "./enable-when.ts";

/** Whether data is an HL7 FHIR Questionnaire. */
export const isFhir = (value: unknown): value is Fields =>
  isFields(value) && own(value, "resourceType") === "Questionnaire";

const used = ["resourceType", "item", "title", "name", "id", "description", "language"];

/** A FHIR R4 Questionnaire (R5 codes too): groups become sections, enableWhen the condition, ordinal values points. */
export function importFhir(value: Fields, fileTitle: string): ImportResult {
  const items = fieldsIn(own(value, "item")).flatMap((item) => itemsOf(item, { root: value, depth: 0 }));
  const left = Object.keys(value).filter((name) => !used.includes(name) && name !== "contained");
  const note = "Describes the file, not its questions.";
  const description = textOf(own(value, "description"));
  const id = textOf(own(value, "name")) || textOf(own(value, "id"));
  return assemble({
    ...(id && { id }),
    title: textOf(own(value, "title")) || fileTitle,
    language: textOf(own(value, "language")) || "en",
    ...(description && { description }),
    items,
    notes: left.map((name) => ({
      place: "The file",
      what: name,
      source: JSON.stringify(own(value, name)) ?? "",
      outcome: "left-out",
      note,
    })),
  });
}

const types: Readonly<Record<string, SourceQuestion["type"]>> = {
  boolean: "yesNo",
  decimal: "number",
  integer: "number",
  quantity: "number",
  date: "date",
  string: "text",
  text: "longText",
  url: "url",
  choice: "one",
  "open-choice": "one",
  coding: "one",
  attachment: "evidence",
};
const handled = [
  "linkId",
  "type",
  "text",
  "prefix",
  "item",
  "required",
  "repeats",
  "enableWhen",
  "enableBehavior",
  "answerOption",
  "answerValueSet",
  "answerConstraint",
  "extension",
];

interface Reading {
  readonly root: Fields;
  readonly depth: number;
}
const deepest = 50;

function itemsOf(item: Fields, { root, depth }: Reading): SourceItem[] {
  if (depth > deepest) return [];
  const linkId = textOf(own(item, "linkId"));
  const place = `item ${linkId}`;
  const type = textOf(own(item, "type"));
  const text = [textOf(own(item, "prefix")), textOf(own(item, "text"))].filter(Boolean).join(" ");
  const nested = fieldsIn(own(item, "item"));
  const base = { place, ...showIfOf(item) };
  const notes = notesOn(item);
  if (type === "group") {
    const items = nested.flatMap((inner) => itemsOf(inner, { root, depth: depth + 1 }));
    return [{ ...base, kind: "group", ...(linkId && { id: linkId }), ...(text && { title: text }), notes, items }];
  }
  if (type === "display") return [{ ...base, kind: "text", text, notes }];
  const list = answerOptions(item, root);
  const several = own(item, "repeats") === true && types[type] === "one";
  const question: SourceQuestion = {
    ...base,
    kind: "question",
    ...(linkId && { id: linkId }),
    text,
    type: several ? "several" : (types[type] ?? "longText"),
    ...(list.choices.length > 0 && { choices: list.choices }),
    ...((type === "open-choice" || own(item, "answerConstraint") === "optionsOrString") && { other: true }),
    ...helpOf(nested),
    ...(own(item, "required") === true && { required: true }),
    ...rangeOf(item),
    notes: [...list.notes, ...notes, ...unlike(type)],
  };
  const inner = nested.filter((one) => !isHelp(one)).flatMap((one) => itemsOf(one, { root, depth: depth + 1 }));
  return [question, ...inner];
}

const unlike = (type: string): SourceNote[] =>
  Object.hasOwn(types, type)
    ? []
    : [{ what: "type", source: type, outcome: "changed", note: "This type has no like here; it became a text." }];

/** The name at the end of an extension's address. */
const extensionName = (extension: Fields): string => textOf(own(extension, "url")).split("/").at(-1) ?? "";

/** A display item inside a question that the form's software shows as its help. */
const isHelp = (item: Fields): boolean =>
  own(item, "type") === "display" &&
  fieldsIn(own(item, "extension")).some(
    (one) => extensionName(one).endsWith("itemControl") && /"code":"(help|flyover)"/.test(JSON.stringify(one)),
  );

function helpOf(nested: readonly Fields[]): { help?: string } {
  const help = nested.filter(isHelp).map((item) => textOf(own(item, "text")));
  return help.length > 0 ? { help: help.join("\n\n") } : {};
}

function rangeOf(item: Fields): Pick<SourceQuestion, "min" | "max"> {
  const value = (name: string): number | undefined => {
    const found = fieldsIn(own(item, "extension")).find((one) => extensionName(one) === name);
    const number = found && (own(found, "valueInteger") ?? own(found, "valueDecimal"));
    return typeof number === "number" ? number : undefined;
  };
  const [min, max] = [value("minValue"), value("maxValue")];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function notesOn(item: Fields): SourceNote[] {
  const names = Object.keys(item).filter((name) => !handled.includes(name));
  const extensions = fieldsIn(own(item, "extension"))
    .map(extensionName)
    .filter((name) => name !== "minValue" && name !== "maxValue");
  return [
    ...names.map(
      (name): SourceNote => ({
        what: name,
        source: JSON.stringify(own(item, name)) ?? "",
        outcome: "left-out",
        note: "A question here has no place for it.",
      }),
    ),
    ...extensions.map(
      (name): SourceNote => ({
        what: "extension",
        source: name,
        outcome: "left-out",
        note: "Extensions of the format are not read, but for limits and points.",
      }),
    ),
  ];
}
