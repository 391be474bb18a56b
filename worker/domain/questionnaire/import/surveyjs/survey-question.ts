import type { Consumed } from "../consumed.ts";
import { type Fields, isFields } from "../json-tools.ts";
import type { SourceGroup, SourceQuestion } from "../source/source.ts";
import { choicesIn } from "./choices.ts";
import { showIf } from "./survey-condition.ts";

/** What reads texts and notes what was taken. */
export interface SurveyReading {
  readonly file: Consumed;
  readonly textIn: (fields: Fields, name: string) => string;
}

type Read = (element: Fields, reading: SurveyReading) => Partial<SourceQuestion>;

const inputs = ["number", "date", "email", "url"] as const;

/** What only questions of one type have; what a type does not read stands in the report. */
const types: Readonly<Record<string, Read>> = {
  radiogroup: (element, reading) => ({ type: "one", ...listOf(element, reading) }),
  dropdown: (element, reading) => ({ type: "one", ...listOf(element, reading) }),
  buttongroup: (element, reading) => ({ type: "one", ...listOf(element, reading) }),
  imagepicker: (element, reading) => ({
    type: reading.file.flag(element, "multiSelect") ? "several" : "one",
    ...listOf(element, reading),
  }),
  checkbox: (element, reading) => ({ type: "several", ...listOf(element, reading) }),
  tagbox: (element, reading) => ({ type: "several", ...listOf(element, reading) }),
  ranking: (element, reading) => {
    const source = reading.textIn(element, "title");
    const note = "The order is not asked here: it became a list to choose several from.";
    reading.file.notesOn(element).push({ what: "type", source: `ranking ${source}`, outcome: "changed", note });
    return { type: "several", ...listOf(element, reading) };
  },
  rating: (element, reading) => {
    const { fields, notes } = choicesIn(element, "rateValues", reading);
    reading.file.notesOn(element).push(...notes);
    return { type: "one", ...fields };
  },
  boolean: () => ({ type: "yesNo" }),
  text: textType,
  comment: () => ({ type: "longText" }),
  file: () => ({ type: "evidence" }),
};

function listOf(element: Fields, reading: SurveyReading): Partial<SourceQuestion> {
  const { fields, notes } = choicesIn(element, "choices", reading);
  reading.file.notesOn(element).push(...notes);
  return fields;
}

/** A line of text, or what its input takes; limits are read where a number is asked for. */
function textType(element: Fields, { file }: SurveyReading): Partial<SourceQuestion> {
  const wanted = inputs.find((one) => one === element.inputType);
  if (wanted === undefined) {
    // A plain line is a line; any other input stands in the report.
    if (element.inputType === "text") file.take(element, "inputType");
    return { type: "text" };
  }
  file.take(element, "inputType");
  if (wanted !== "number") return { type: wanted };
  const [min, max] = [file.number(element, "min"), file.number(element, "max")];
  return { type: wanted, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** A question of a survey, of whatever type. */
export function questionIn(
  element: Fields,
  { place, title, description }: { readonly place: string; readonly title: string; readonly description: string },
  reading: SurveyReading,
): SourceQuestion {
  const { file } = reading;
  const type = file.text(element, "type");
  const read = Object.hasOwn(types, type) ? types[type] : undefined;
  const notes = file.notesOn(element);
  if (read === undefined) {
    const note = "This type has no like here; it became a text. Make it a table in the builder if rows are wanted.";
    notes.push({ what: "type", source: type, outcome: "changed", note });
  }
  return {
    kind: "question",
    place,
    id: file.text(element, "name"),
    text: title,
    type: "longText",
    ...read?.(element, reading),
    ...(description && { help: description }),
    ...(file.flag(element, "isRequired") && { required: true }),
    ...showIf(element, file),
    notes,
  };
}

/** A matrix or a multiple text asks the same of each row: each row becomes a question. */
export function rowsIn(
  element: Fields,
  { place, title }: { readonly place: string; readonly title: string },
  reading: SurveyReading,
): SourceGroup {
  const { file, textIn } = reading;
  const [name, isMatrix] = [file.text(element, "name"), file.text(element, "type") === "matrix"];
  const list = isMatrix ? choicesIn(element, "columns", reading) : undefined;
  const areAllRequired = isMatrix && file.flag(element, "isAllRowRequired");
  const items = file.entries(element, isMatrix ? "rows" : "items").map((entry): SourceQuestion => {
    const row: Fields = isFields(entry) ? entry : { value: entry };
    const value = file.text(row, isMatrix ? "value" : "name");
    const label = textIn(row, isMatrix ? "text" : "title") || value;
    const isRequired = isMatrix ? areAllRequired : file.flag(row, "isRequired");
    return {
      kind: "question",
      place: `${place}, row ${value}`,
      id: `${name}.${value}`,
      text: title ? `${title}: ${label}` : label,
      ...(isMatrix ? { type: "one" as const, ...list?.fields } : { type: "text" as const, ...textType(row, reading) }),
      ...(isRequired && { required: true }),
      notes: file.notesOn(row),
    };
  });
  const note = "Each row became a question of its own.";
  const notes = file.notesOn(element);
  notes.push({ what: "matrix", source: title || name, outcome: "changed", note }, ...(list?.notes ?? []));
  return { kind: "group", place, ...showIf(element, file), notes, items };
}
