import { isFields, own } from "./json-tools.ts";

/** A file of another product, by what gives it away, and what to do with it. */
interface Foreign {
  readonly name: string;
  readonly mend: string;
}

const asTable = "Export its questions as a table (CSV or Excel), with one question a row, and import that.";

/** Why a text is none of the formats that are read; undefined when it may be one. */
export function foreignText(text: string): string | undefined {
  const start = text
    .slice(0, 20_000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start.startsWith("%PDF"))
    return said({ name: "a PDF", mend: "Copy its questions into a sheet, one a row, and import that." });
  if (start.startsWith("{\\rtf")) return said({ name: "a Word text (RTF)", mend: asTable });
  if (!start.startsWith("<")) return undefined;
  return said(markupIn(start));
}

function markupIn(start: string): Foreign {
  if (/LimeSurvey/i.test(start)) return { name: "a survey of LimeSurvey", mend: asTable };
  if (/hl7\.org\/fhir/i.test(start))
    return { name: "a FHIR questionnaire in XML", mend: "Save it as JSON, which is read." };
  if (/^<(!doctype html|html)/i.test(start)) return { name: "a web page", mend: asTable };
  return { name: "a file in XML", mend: asTable };
}

/** Why JSON is none of the formats that are read; undefined when it may be a questionnaire of ours with mistakes. */
export function foreignJson(value: unknown): string | undefined {
  if (!isFields(value)) return said({ name: "JSON without a questionnaire in it", mend: asTable });
  if (own(value, "sections") !== undefined) return undefined;
  const links = JSON.stringify(own(value, "_links") ?? own(value, "self") ?? "");
  const isTypeform =
    Array.isArray(own(value, "fields")) && (/typeform/i.test(links) || own(value, "settings") !== undefined);
  if (isTypeform) return said({ name: "a form of Typeform", mend: asTable });
  if (own(value, "formId") !== undefined || own(value, "responderUri") !== undefined)
    return said({ name: "a form of Google Forms", mend: asTable });
  if (own(value, "SurveyEntry") !== undefined) return said({ name: "a survey of Qualtrics", mend: asTable });
  // Ours with mistakes has at least one of the names that stand at the top of a file.
  const isOurs = ["id", "version", "title", "language"].filter((name) => own(value, name) !== undefined).length > 1;
  return isOurs && own(value, "fields") === undefined
    ? undefined
    : said({ name: "JSON of another product", mend: asTable });
}

const said = ({ name, mend }: Foreign): string => `This is ${name}, which is not read. ${mend}`;

/** Whether a text is a table, whatever its file is called: lines with tabs, the first of them with several words. */
export function isTable(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 5);
  const cells = lines.map((line) => line.split("\t").length);
  return lines.length > 1 && (cells[0] ?? 0) > 1 && cells.every((count) => count > 1);
}
