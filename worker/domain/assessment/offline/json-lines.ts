import { isFields, own } from "#domain/questionnaire/import/json-tools.ts";
import { isTooDeep } from "#domain/questionnaire/import/tolerant-json.ts";
import { type FileLine, type FileLines, type FilledIn, nothing } from "./file-lines.ts";
import { repeatedNames } from "./repeated-names.ts";
import { belongingInData } from "./whose-file.ts";

/** The lines of a filled-in JSON file; undefined when the text is none. */
export function jsonLines(text: string): FileLines | undefined {
  const parsed = parse(text);
  const answers = isFields(parsed) ? own(parsed, "answers") : undefined;
  if (!isFields(parsed) || !isFields(answers)) return undefined;
  if (own(parsed, "format") === "annexa-passport") return { ok: false, text: namelessPassport };
  const twice = repeatedNames(text);
  if (twice.length > 0)
    return {
      ok: false,
      text: `“${twice[0]}” stands in the file more than once in one place, and only the last would be read. Delete the one that does not count.`,
    };
  return {
    ok: true,
    lines: Object.entries(answers).map(([id, given]) => lineOf(id, given)),
    left: [],
    belonging: belongingInData(parsed),
  };
}

const namelessPassport =
  "This passport does not say whose it is, or is of a kind that is not read here. Ask whoever made it to publish it again.";

function parse(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return isTooDeep(parsed) ? undefined : parsed;
  } catch {
    // No JSON: the reader of the file says so.
    return undefined;
  }
}

function lineOf(id: string, given: unknown): FileLine {
  const place = `answers, ${id}`;
  if (!isFields(given)) return { place, id, answer: filledIn(given), explanation: nothing };
  const isAnswer = Object.hasOwn(given, "answer") || Object.hasOwn(given, "explanation");
  if (!isAnswer)
    return {
      place,
      id,
      answer: { text: JSON.stringify(given).slice(0, 200) },
      explanation: nothing,
      stray: withoutAnswer,
    };
  return {
    place,
    id,
    answer: filledIn(own(given, "answer")),
    explanation: filledIn(own(given, "explanation")),
    ...labelsOf(own(given, "values"), own(given, "chooseFrom")),
    ...askedIn(own(given, "asWritten") ?? own(given, "question")),
  };
}

const withoutAnswer = "It has neither “answer” nor “explanation”. Write the answer as text under “answer”.";

function filledIn(value: unknown): FilledIn {
  if (value === undefined || value === null) return nothing;
  if (typeof value === "string") return { text: value };
  if (typeof value === "number") return { text: String(value) };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", form: "truth" };
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return { text: value.join("\n"), form: "list" };
  const unreadable = "It is neither a text nor a number nor a list of texts. Write the answer as the file shows it.";
  return { text: JSON.stringify(value).slice(0, 200), unreadable };
}

const askedIn = (words: unknown): Pick<FileLine, "asked"> =>
  typeof words === "string" && words.trim() !== "" ? { asked: words } : {};

/** What the file itself offered, when both lists are as they were written. */
function labelsOf(values: unknown, labels: unknown): Pick<FileLine, "labels"> {
  if (!Array.isArray(values) || !Array.isArray(labels) || values.length !== labels.length) return {};
  return { labels: new Map(values.map((value, at) => [String(value), String(labels[at])])) };
}
