import type { ImportResult } from "#domain/questionnaire/imported.ts";
import { Consumed, type Unread, unreadWords } from "../consumed.ts";
import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import { OtherLanguages } from "../other-languages.ts";
import { assemble } from "../source/assemble.ts";
import type { SourceGroup, SourceItem, SourceNote } from "../source/source.ts";
import { showIf } from "./survey-condition.ts";
import { questionIn, rowsIn } from "./survey-question.ts";

/** Whether data is a SurveyJS survey. */
export const isSurveyJs = (value: unknown): value is Fields =>
  isFields(value) &&
  [
    ...fieldsIn(own(value, "pages")).flatMap((page) => fieldsIn(own(page, "elements"))),
    ...fieldsIn(own(value, "elements")),
  ].some((element) => typeof own(element, "type") === "string" && typeof own(element, "name") === "string");

/** A SurveyJS survey: pages and panels become sections. */
export function importSurveyJs(value: Fields, fileTitle: string): ImportResult {
  const reader = new SurveyReader(value);
  const { file } = reader;
  const pages = file.objects(value, "pages").map((page, index) => reader.page(page, index));
  const items = [...pages, ...file.objects(value, "elements").map((element) => reader.element(element, 0))];
  const [title, description] = [reader.textIn(value, "title"), reader.textIn(value, "description")];
  const ofFile = file.notesOn(value);
  file.report(value, (unread) => (unread.owner === value ? setting(unread) : leftOut(unread)));
  return assemble({
    title: title || fileTitle,
    ...(reader.isSaid && { language: reader.language }),
    ...(description && { description }),
    items,
    notes: [...ofFile.map((note) => ({ place: "The file", ...note })), ...reader.languages.notes()],
  });
}

const setting = (unread: Unread): SourceNote => ({
  what: `setting ${unread.name}`,
  source: unreadWords(unread),
  outcome: "left-out",
  note: "Settings of the survey’s look and flow, calculations and triggers have no place in a questionnaire.",
});

const leftOut = (unread: Unread): SourceNote => ({
  what: unread.name,
  source: unreadWords(unread),
  outcome: "left-out",
  note: "A question here has no place for it.",
});

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
  readonly file = new Consumed();
  readonly languages = new OtherLanguages();
  readonly language: string;
  /** Whether the survey says its language; SurveyJS takes one that does not for English. */
  readonly isSaid: boolean;

  constructor(survey: Fields) {
    const said = this.file.text(survey, "locale");
    this.isSaid = said !== "";
    this.language = said || "en";
  }

  /** A text, or the survey's own language of a text in several; the other languages are counted. */
  readonly textIn = (fields: Fields, name: string): string => {
    const value = own(fields, name);
    if (!isFields(value)) return this.file.text(fields, name);
    const ours = value[this.language] === undefined ? "default" : this.language;
    const texts = Object.entries(value).filter(([, text]) => typeof text === "string");
    if (texts.length < Object.keys(value).length) return "";
    this.file.whole(fields, name);
    for (const [language] of texts) if (language !== ours && language !== "default") this.languages.saw(language);
    return textOf(own(value, ours));
  };

  page(page: Fields, index: number): SourceGroup {
    const { file } = this;
    const name = file.text(page, "name");
    const title = this.textIn(page, "title") || name || `Page ${index + 1}`;
    const description = this.textIn(page, "description");
    return {
      kind: "group",
      place: `page ${name || index + 1}`,
      title,
      ...(name && { id: name }),
      ...(description && { description }),
      ...showIf(page, file),
      notes: file.notesOn(page),
      items: file.objects(page, "elements").map((element) => this.element(element, 1)),
    };
  }

  element(element: Fields, depth: number): SourceItem {
    const { file } = this;
    const [type, name] = [file.text(element, "type"), file.text(element, "name")];
    const place = `${type || "element"} ${name}`;
    const notes = file.notesOn(element);
    this.#looks(element);
    if (type === "html") {
      const text = this.textIn(element, "html");
      return { kind: "text", place, text, ...showIf(element, file), notes };
    }
    const title = this.textIn(element, "title");
    if (type === "matrix" || type === "multipletext") return rowsIn(element, { place, title }, this);
    const description = [this.textIn(element, "description"), this.textIn(element, "help")]
      .filter(Boolean)
      .join("\n\n");
    if (type !== "panel") return questionIn(element, { place, title: title || name, description }, this);
    // What is nested deeper stays unread, and so it is reported.
    const inner = depth > deepest ? [] : file.objects(element, "elements");
    return {
      kind: "group",
      place,
      ...(title && { title }),
      ...(name && { id: name }),
      ...(description && { description }),
      ...showIf(element, file),
      notes,
      items: inner.map((one) => this.element(one, depth + 1)),
    };
  }

  /** How a question looks is said in one line. */
  #looks(element: Fields): void {
    const looks = Object.keys(element).filter((name) => layout.includes(name));
    if (looks.length === 0) return;
    for (const name of looks) this.file.whole(element, name);
    const note = "Questions are laid out the same way everywhere.";
    this.file.notesOn(element).push({ what: "layout", source: looks.join(", "), outcome: "left-out", note });
  }
}
