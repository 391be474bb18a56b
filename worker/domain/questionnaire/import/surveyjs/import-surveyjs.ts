import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import { OtherLanguages } from "../other-languages.ts";
import { assemble } from "../source/assemble.ts";
import { comparison, readExpression } from "../source/expression.ts";
import type {
  SourceCondition,
  SourceGroup,
  SourceItem,
  SourceNote,
  SourceQuestion,
  SourceShowIf,
  SourceTest,
} from "../source/source.ts";
import { choicesIn } from "./choices.ts";

/** Whether data is a SurveyJS survey. */
export const isSurveyJs = (value: unknown): value is Fields =>
  isFields(value) &&
  [
    ...fieldsIn(own(value, "pages")).flatMap((page) => fieldsIn(own(page, "elements"))),
    ...fieldsIn(own(value, "elements")),
  ].some((element) => typeof own(element, "type") === "string" && typeof own(element, "name") === "string");

const rootFields = ["pages", "elements", "title", "description", "locale"];

/** A SurveyJS survey: pages and panels become sections. */
export function importSurveyJs(value: Fields, fileTitle: string): ImportResult {
  const reader = new SurveyReader(textOf(own(value, "locale")) || "en");
  const pages = fieldsIn(own(value, "pages")).map((page, index) => reader.page(page, index));
  const items = [...pages, ...fieldsIn(own(value, "elements")).map((element) => reader.element(element, 0))];
  const settings = Object.keys(value).filter((name) => !rootFields.includes(name));
  const note = "Settings of the survey’s look and flow, calculations and triggers have no place in a questionnaire.";
  const left =
    settings.length === 0
      ? []
      : [{ place: "The file", what: "settings", source: settings.join(", "), outcome: "left-out" as const, note }];
  const description = reader.text(own(value, "description"));
  return assemble({
    title: reader.text(own(value, "title")) || fileTitle,
    language: reader.language,
    ...(description && { description }),
    items,
    notes: [...left, ...reader.languages.notes()],
  });
}

const types: Readonly<Record<string, SourceQuestion["type"]>> = {
  radiogroup: "one",
  dropdown: "one",
  imagepicker: "one",
  buttongroup: "one",
  rating: "one",
  checkbox: "several",
  tagbox: "several",
  boolean: "yesNo",
  text: "text",
  comment: "longText",
  file: "evidence",
};
const inputs = ["number", "date", "email", "url"] as const;
const known = [
  "type",
  "name",
  "title",
  "description",
  "help",
  "visibleIf",
  "isRequired",
  "choices",
  "elements",
  "html",
  "inputType",
  "showOtherItem",
  "hasOther",
  "showNoneItem",
  "hasNone",
  "min",
  "max",
  "rows",
  "columns",
  "items",
  "placeholder",
  "rateMax",
  "rateMin",
  "rateValues",
];
const layout = [
  "choicesOrder",
  "colCount",
  "startWithNewLine",
  "titleLocation",
  "width",
  "minWidth",
  "maxWidth",
  "state",
  "indent",
  "readOnly",
  "renderAs",
  "maxLength",
  "cols",
  "autoGrow",
  "showClearButton",
];
const deepest = 50;

class SurveyReader {
  readonly languages = new OtherLanguages();
  readonly language: string;

  constructor(language: string) {
    this.language = language;
  }

  /** A text, or the survey's own language of a text in several. */
  text(value: unknown): string {
    if (!isFields(value)) return textOf(value);
    const [own_, ...others] = [value[this.language] === undefined ? "default" : this.language, ...Object.keys(value)];
    for (const language of others) if (language !== own_ && language !== "default") this.languages.saw(language);
    return textOf(own(value, own_ ?? "default"));
  }

  page(page: Fields, index: number): SourceGroup {
    const name = textOf(own(page, "name"));
    const title = this.text(own(page, "title")) || name || `Page ${index + 1}`;
    const description = this.text(own(page, "description"));
    return {
      kind: "group",
      place: `page ${name || index + 1}`,
      title,
      ...(name && { id: name }),
      ...(description && { description }),
      ...showIf(page),
      items: fieldsIn(own(page, "elements")).map((element) => this.element(element, 1)),
    };
  }

  element(element: Fields, depth: number): SourceItem {
    const [type, name] = [textOf(own(element, "type")), textOf(own(element, "name"))];
    const place = `${type || "element"} ${name}`;
    const title = this.text(own(element, "title"));
    const description = [this.text(own(element, "description")), this.text(own(element, "help"))]
      .filter(Boolean)
      .join("\n\n");
    if (type === "html") return { kind: "text", place, text: this.text(own(element, "html")), ...showIf(element) };
    if (type === "panel") {
      const items =
        depth > deepest ? [] : fieldsIn(own(element, "elements")).map((inner) => this.element(inner, depth + 1));
      return {
        kind: "group",
        place,
        ...(title && { title }),
        ...(name && { id: name }),
        ...(description && { description }),
        ...showIf(element),
        items,
      };
    }
    if (type === "matrix" || type === "multipletext") return this.#rows(element, { place, title });
    return this.#question(element, { place, title: title || name, description });
  }

  #question(
    element: Fields,
    { place, title, description }: { place: string; title: string; description: string },
  ): SourceQuestion {
    const type = textOf(own(element, "type"));
    const input = inputs.find((one) => one === own(element, "inputType"));
    const list = choicesIn(element, (value) => this.text(value));
    const [min, max] = [own(element, "min"), own(element, "max")];
    return {
      kind: "question",
      place,
      id: textOf(own(element, "name")),
      text: title,
      type: type === "text" && input ? input : (types[type] ?? "longText"),
      ...list.fields,
      ...(description && { help: description }),
      ...(own(element, "isRequired") === true && { required: true }),
      ...(typeof min === "number" && { min }),
      ...(typeof max === "number" && { max }),
      ...showIf(element),
      notes: [...list.notes, ...notesOn(element)],
    };
  }

  /** A matrix asks the same of each row: each row becomes a question. */
  #rows(element: Fields, { place, title }: { place: string; title: string }): SourceGroup {
    const name = textOf(own(element, "name"));
    const rows = own(element, "rows") ?? own(element, "items");
    const texts = Array.isArray(rows) ? rows.map((row: unknown) => (isFields(row) ? row : { value: row })) : [];
    const items = texts.map((row: Fields): SourceQuestion => {
      const value = textOf(own(row, "value")) || textOf(own(row, "name"));
      const label = this.text(own(row, "text")) || this.text(own(row, "title")) || value;
      const list = choicesIn({ choices: own(element, "columns") }, (one) => this.text(one));
      const type = own(element, "type") === "matrix" ? "one" : "text";
      return {
        kind: "question",
        place: `${place}, row ${value}`,
        id: `${name}.${value}`,
        text: title ? `${title}: ${label}` : label,
        type,
        ...(type === "one" && list.fields),
      };
    });
    const note = "Each row became a question of its own.";
    const notes = [{ what: "matrix", source: title || name, outcome: "changed" as const, note }, ...notesOn(element)];
    return { kind: "group", place, ...showIf(element), notes, items };
  }
}

/** `visibleIf` as a condition, or in its own words when it cannot be read. */
function showIf(element: Fields): { showIf?: SourceShowIf } {
  const source = textOf(own(element, "visibleIf"));
  if (source === "") return {};
  const condition = readExpression(source, {
    alone: (question) => ({ question, test: "yes" }),
    compare: (question, operator, value, compares) =>
      asSurveys(comparison(question, operator, value), { loose: true, ...(operator !== "has" && { compares }) }),
  });
  return { showIf: { source, ...(condition && { condition }) } };
}

/** SurveyJS takes small and capital letters for the same, and a list for another thing than a single answer. */
function asSurveys(
  condition: SourceCondition | undefined,
  how: Pick<SourceTest, "loose" | "compares">,
): SourceCondition | undefined {
  if (condition === undefined || "all" in condition || "any" in condition) return condition;
  if ("not" in condition) return { not: asSurveys(condition.not, how) ?? condition.not };
  return { ...condition, ...how };
}

function notesOn(element: Fields): SourceNote[] {
  const type = textOf(own(element, "type"));
  const isKnown = Object.hasOwn(types, type) || type === "matrix" || type === "multipletext";
  const strange = Object.keys(element).filter((name) => !known.includes(name) && !layout.includes(name));
  const looks = Object.keys(element).filter((name) => layout.includes(name));
  return [
    ...(isKnown
      ? []
      : [
          {
            what: "type",
            source: `${type} ${JSON.stringify(own(element, "columns") ?? own(element, "templateElements") ?? "")}`,
            outcome: "changed" as const,
            note: "This type has no like here; it became a text. Make it a table in the builder if rows are wanted.",
          },
        ]),
    ...strange.map((name) => ({
      what: name,
      source: JSON.stringify(own(element, name)) ?? "",
      outcome: "left-out" as const,
      note: "A question here has no place for it.",
    })),
    ...(looks.length === 0
      ? []
      : [
          {
            what: "layout",
            source: looks.join(", "),
            outcome: "left-out" as const,
            note: "Questions are laid out the same way everywhere.",
          },
        ]),
  ];
}
