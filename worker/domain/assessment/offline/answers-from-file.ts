import { checkAnswer } from "#domain/questionnaire/check-answer.ts";
import { decodeText } from "#domain/questionnaire/import/decode.ts";
import { isFields, own } from "#domain/questionnaire/import/json-tools.ts";
import { readWorkbook } from "#domain/questionnaire/import/workbook/read-workbook.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { answerHeaders, cellOf, type OfflineRequest, writtenHeader } from "./answer-sheet.ts";
import type { CellAnswer } from "./cell-answer.ts";
import { type AskedLine, isAskedToday, readAnswer } from "./line-of-file.ts";
import { type Belonging, belongingIn, belongingInData, otherOwner } from "./whose-file.ts";

/** One answer of a file that would change something. */
export interface TakenAnswer {
  readonly id: string;
  readonly asked: string;
  readonly was: string;
  readonly now: string;
  readonly answer: CellAnswer;
}

/** A line of a file that is not taken, and why. */
export interface NotTaken {
  readonly place: string;
  readonly source: string;
  readonly note: string;
  /** What taking it all the same would change: the vendor's own answer in the place of its certificate's. */
  readonly instead?: TakenAnswer;
}

export type AnswersFromFile =
  | { readonly ok: false; readonly text: string }
  | {
      readonly ok: true;
      readonly taken: readonly TakenAnswer[];
      readonly unchanged: number;
      readonly notTaken: readonly NotTaken[];
      /** The file does not say which request it was made for, so that a person has to. */
      readonly isUnsigned?: boolean;
    };

const mostBytes = 5_000_000;

/** What a filled-in workbook or JSON file would change in a request. Nothing is saved; an empty cell changes nothing. */
export async function answersFromFile(bytes: Uint8Array, request: OfflineRequest): Promise<AnswersFromFile> {
  if (bytes.length > mostBytes) return refuse("The file is larger than 5 MB. It cannot be the one from this page.");
  const isWorkbook = bytes[0] === 0x50 || bytes[0] === 0xd0;
  if (!isWorkbook) return fromJson(decodeText(bytes), request);
  const read = await readWorkbook(bytes, { withFormats: true });
  if (!read.ok) return refuse(read.problems.map(({ text }) => text).join(" "));
  return fromSheets(read.sheets, request);
}

const refuse = (text: string): AnswersFromFile => ({ ok: false, text });
const namelessPassport =
  "This passport does not say whose it is, or is of a kind that is not read here. Ask whoever made it to publish it again.";

function fromSheets(sheets: readonly Sheet[], request: OfflineRequest): AnswersFromFile {
  const belonging = belongingIn(sheets);
  const sheet = sheets.find(({ rows: [headers = []] }) => answerHeaders.every((header) => headers.includes(header)));
  if (sheet === undefined)
    return refuse(
      `The workbook has no sheet with the columns ${answerHeaders.join(", ")}. Download it again from this page.`,
    );
  const other = otherOwner(belonging, request);
  if (other !== undefined) return refuse(other);
  const headers = sheet.rows[0] ?? [];
  const lines = sheet.rows.slice(1).map((cells, index) => {
    const at = (header: string): string => cells[headers.indexOf(header)] ?? "";
    const isPercentage = sheet.percentages?.has(`${index + 1},${headers.indexOf("Answer")}`) ?? false;
    return {
      place: `Sheet ${sheet.name}, row ${index + 2}`,
      id: at("Id").trim(),
      answer: at("Answer"),
      isPercentage,
      explanation: at("Explanation"),
      asked: at(writtenHeader) || at("Question"),
      offered: at("Choose from").split("\n"),
    };
  });
  return collected(lines, { request, belonging });
}

function fromJson(text: string | undefined, request: OfflineRequest): AnswersFromFile {
  const parsed = text === undefined ? undefined : parse(text);
  const answers = isFields(parsed) ? own(parsed, "answers") : undefined;
  if (isFields(parsed) && own(parsed, "format") === "annexa-passport") return refuse(namelessPassport);
  if (!isFields(parsed) || !isFields(answers)) return refuse("This is no workbook and no JSON file from this page.");
  const belonging = belongingInData(parsed);
  const other = otherOwner(belonging, request);
  if (other !== undefined) return refuse(other);
  const lines = Object.entries(answers).map(([id, given]) => ({
    place: `answers, ${id}`,
    id,
    answer: cellText(isFields(given) ? own(given, "answer") : given),
    explanation: isFields(given) ? cellText(own(given, "explanation")) : "",
    asked: isFields(given) ? cellText(own(given, "asWritten")) || cellText(own(given, "question")) : "",
    offered: isFields(given) ? [own(given, "chooseFrom")].flat().map(cellText) : [],
  }));
  return collected(lines, { request, belonging });
}

const cellText = (value: unknown): string => {
  const texts = [value].flat().filter((one) => typeof one === "string" || typeof one === "number");
  return texts.join("\n");
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: the reader of the file says so.
    return undefined;
  }
}

interface Line extends AskedLine {
  readonly place: string;
  readonly id: string;
}
interface FileOf {
  readonly request: OfflineRequest;
  readonly belonging: Belonging;
}

function collected(lines: readonly Line[], of: FileOf): AnswersFromFile {
  const taken: TakenAnswer[] = [];
  const notTaken: NotTaken[] = [];
  let unchanged = 0;
  for (const line of lines.filter(({ id, answer, explanation }) => `${id}${answer}${explanation}`.trim() !== "")) {
    const read = readLine(line, of);
    const source = line.answer || line.explanation || line.id;
    if (read === "unchanged") unchanged++;
    else if ("note" in read) notTaken.push({ place: line.place, source, ...read });
    else if (taken.some(({ id }) => id === read.id)) notTaken.push({ place: line.place, source, note: twice });
    else taken.push(read);
  }
  const isUnsigned = of.belonging.request === undefined;
  return { ok: true, taken, unchanged, notTaken, ...(isUnsigned && { isUnsigned }) };
}

const twice = "This question stands in the file more than once. Its first line that changes something is the one read.";
const readsDifferently =
  "The question reads differently in this request now. Answer it there, or in a file that is downloaded anew.";
const answeredByCertificate = "Your certificate answers this question, so it stays as it is unless you say otherwise.";

type ReadLine = TakenAnswer | "unchanged" | Pick<NotTaken, "note" | "instead">;

function readLine(line: Line, { request, belonging }: FileOf): ReadLine {
  const { questionnaire } = request;
  const question = questionnaire.sections.flatMap((section) => section.questions).find(({ id }) => id === line.id);
  if (question === undefined) return { note: `There is no question “${line.id}” in this request.` };
  const before = request.answers[question.id];
  const stood = cellOf(question, { questionnaire, answer: before });
  // What we wrote ourselves is recognised as it is, so that no reading of it can change it.
  if (isAsWritten(line.answer, stood) && isAsWritten(line.explanation, before?.explanation ?? "")) return "unchanged";
  if (`${line.answer}${line.explanation}`.trim() === "") return "unchanged";
  if (!isAskedToday(line, { question, request })) return { note: readsDifferently };
  const read = readAnswer(line, {
    question,
    request,
    isOfThisVersion: belonging.version === String(questionnaire.version),
  });
  if (!read.ok) return { note: read.text };
  // Whoever answers takes the place of the certificate.
  const standsIn = before?.byCertificate === true;
  if (standsIn && (line.answer.trim() === "" || isAsWritten(line.answer, stood)) && read.answer.value === undefined)
    return line.explanation.trim() === "" ? "unchanged" : { note: answeredByCertificate };
  const now = cellOf(question, { questionnaire, answer: { ...before, byCertificate: false, ...read.answer } });
  const sameWords = (read.answer.explanation ?? before?.explanation ?? "") === (before?.explanation ?? "");
  if (stood === now && sameWords) return "unchanged";
  // What the page would mark as no answer is refused at this door too.
  const { value } = read.answer;
  const unfit = isBlankValue(value)
    ? undefined
    : checkAnswer(question, { value }, { today: request.today, questionnaire });
  if (unfit !== undefined) return { note: unfit };
  const change = { id: question.id, asked: question.text, was: stood, now, answer: read.answer };
  return standsIn ? { note: answeredByCertificate, instead: change } : change;
}

const isAsWritten = (cell: string, text: string): boolean => cell.trim() === text.trim() || cell === guarded(text);
