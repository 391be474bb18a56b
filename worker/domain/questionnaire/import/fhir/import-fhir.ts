import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { Consumed, type Unread, unreadWords } from "../consumed.ts";
import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import { assemble } from "../source/assemble.ts";
import type { SourceItem, SourceNote, SourceQuestion } from "../source/source.ts";
import { answerOptions, type Held, heldBy } from "./answer-options.ts";
import { showIfOf } from "./enable-when.ts";

/** Whether data is an HL7 FHIR Questionnaire. */
export const isFhir = (value: unknown): value is Fields =>
  isFields(value) && own(value, "resourceType") === "Questionnaire";

/** A FHIR R4 Questionnaire (R5 codes too): groups become sections, enableWhen the condition, ordinal values points. */
export function importFhir(value: Fields, fileTitle: string): ImportResult {
  const file = new Consumed();
  file.take(value, "resourceType");
  const ofFile = file.notesOn(value);
  const held = heldBy(value);
  const items = file.objects(value, "item").flatMap((item) => itemsOf(item, { held, file, depth: 0 }));
  const description = file.text(value, "description");
  const id = file.text(value, "name") || file.text(value, "id");
  const title = file.text(value, "title") || fileTitle;
  const language = file.text(value, "language") || "en";
  file.report(value, (unread) => leftOut(unread, value));
  return assemble({
    ...(id && { id }),
    title,
    language,
    ...(description && { description }),
    items,
    notes: ofFile.map((note) => ({ place: "The file", ...note })),
  });
}

function leftOut(unread: Unread, root: Fields): SourceNote {
  const { value } = unread;
  const isExtension = isFields(value) && typeof own(value, "url") === "string";
  const note = isExtension
    ? "Extensions of the format are not read, but for limits and points."
    : unread.owner === root
      ? "Describes the file, not its questions."
      : "A question here has no place for it.";
  const what = isExtension ? `extension ${extensionName(value)}` : unread.name;
  return { what, source: unreadWords(unread), outcome: "left-out", note };
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

interface Reading {
  readonly held: Held;
  readonly file: Consumed;
  readonly depth: number;
}
const deepest = 50;

function itemsOf(item: Fields, { held, file, depth }: Reading): SourceItem[] {
  const linkId = file.text(item, "linkId");
  const type = file.text(item, "type");
  const text = [file.text(item, "prefix"), file.text(item, "text")].filter(Boolean).join(" ");
  const notes = file.notesOn(item);
  const base = { place: `item ${linkId}`, ...showIfOf(item, file), notes };
  // What is nested deeper stays unread, and so it is reported.
  const nested = depth > deepest ? [] : file.objects(item, "item");
  const inner = (items: readonly Fields[]) => items.flatMap((one) => itemsOf(one, { held, file, depth: depth + 1 }));
  if (type === "group")
    return [
      { ...base, kind: "group", ...(linkId && { id: linkId }), ...(text && { title: text }), items: inner(nested) },
    ];
  if (type === "display") return together({ ...base, kind: "text", text }, inner(nested));
  const known = Object.hasOwn(types, type) ? types[type] : undefined;
  if (known === undefined)
    notes.push({
      what: "type",
      source: type,
      outcome: "changed",
      note: "This type has no like here; it became a text.",
    });
  const choices = known === "one" ? answerOptions(item, held, file) : [];
  const several = known === "one" && file.flag(item, "repeats");
  const isOpen = own(item, "answerConstraint") === "optionsOrString";
  if (isOpen) file.take(item, "answerConstraint");
  const question: SourceQuestion = {
    ...base,
    kind: "question",
    ...(linkId && { id: linkId }),
    text,
    type: several ? "several" : (known ?? "longText"),
    ...(choices.length > 0 && { choices }),
    ...((type === "open-choice" || isOpen) && { other: true }),
    ...helpOf(nested, file),
    ...(file.flag(item, "required") && { required: true }),
    ...(known === "number" && rangeOf(item, file)),
  };
  return together(question, inner(nested.filter((one) => !isHelp(one))));
}

/** An item and those nested in it: one that is not enabled disables them too. */
function together(item: SourceItem, nested: readonly SourceItem[]): SourceItem[] {
  const { showIf, ...always } = item;
  if (showIf === undefined || nested.length === 0) return [item, ...nested];
  return [{ kind: "group", place: item.place, showIf, items: [always, ...nested] }];
}

/** The name at the end of an extension's address. */
const extensionName = (extension: Fields): string => textOf(own(extension, "url")).split("/").at(-1) ?? "";

const isControl = (extension: Fields): boolean =>
  extensionName(extension).endsWith("itemControl") && /"code":"(help|flyover)"/.test(JSON.stringify(extension));

/** A display item inside a question that the form's software shows as its help. */
const isHelp = (item: Fields): boolean =>
  own(item, "type") === "display" && fieldsIn(own(item, "extension")).some(isControl);

function helpOf(nested: readonly Fields[], file: Consumed): { help?: string } {
  const help = nested.filter(isHelp).map((item) => {
    for (const name of ["linkId", "type"]) file.take(item, name);
    const controls = file.objects(item, "extension").filter(isControl);
    for (const control of controls) for (const name of ["url", "valueCodeableConcept"]) file.whole(control, name);
    return file.text(item, "text");
  });
  return help.length > 0 ? { help: help.join("\n\n") } : {};
}

function rangeOf(item: Fields, file: Consumed): Pick<SourceQuestion, "min" | "max"> {
  const [min, max] = [limitIn(item, "minValue", file), limitIn(item, "maxValue", file)];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function limitIn(item: Fields, name: string, file: Consumed): number | undefined {
  const found = fieldsIn(own(item, "extension")).find((one) => extensionName(one) === name);
  const typed = found && ["valueInteger", "valueDecimal"].find((one) => typeof own(found, one) === "number");
  if (found === undefined || typed === undefined) return undefined;
  file.objects(item, "extension");
  file.take(found, "url");
  return file.number(found, typed);
}
