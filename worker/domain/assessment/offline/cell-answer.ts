import { number } from "#domain/format.ts";
import { answerLimits } from "#domain/questionnaire/answer-limits.ts";
import { answerWordOf } from "#domain/questionnaire/answer-words.ts";
import { allowedWords, answerWordsIn, optionsOf } from "#domain/questionnaire/options.ts";
import { type CellAnswer as Given, isSameText, type ReadCell } from "#domain/questionnaire/question-types/cell.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { isList } from "#domain/questionnaire/question-types/which-types.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { isSheetError, whySheetError } from "#domain/questionnaire/sheets/sheet-errors.ts";
import { labelsOf } from "./answer-sheet.ts";
import type { FileLine, FilledIn } from "./file-lines.ts";
import { saysByCertificate } from "./sheet-words.ts";

/** What one line of a file says: a value, an explanation, or both. */
export interface CellAnswer extends Given {
  readonly explanation?: string;
}

export type ReadAnswer =
  | { readonly ok: true; readonly answer: CellAnswer }
  | { readonly ok: false; readonly text: string };

interface Asked {
  readonly question: RespondentQuestion;
  readonly questionnaire: RespondentQuestionnaire;
}

/** The answer in a line; refused with the reason when it cannot be read. An empty cell says nothing. */
export function answerIn(line: FileLine, asked: Asked): ReadAnswer {
  const explanation = explanationIn(line.explanation);
  if (!explanation.ok) return explanation;
  const { form, unreadable } = line.answer;
  const said = saidIn(line.answer);
  if (unreadable !== undefined) return refuse(unreadable);
  // What says that the certificate answers is no answer of one's own.
  if (said === "" || saysByCertificate(said)) return explanation;
  if (isSheetError(said)) return refuse(whySheetError(said));
  const { cell, offers } = questionTypes[asked.question.type];
  if (cell === undefined) return refuse("This question is answered in the portal.");
  if (form === "list" && !isList(asked.question))
    return refuse("A list is no answer to this question. Write one text.");
  if (form === "truth" && offers !== "words") return refuse(`${said} is no answer to this question. Write it as text.`);
  const filled = { text: said, ...(form === "percentage" && { isPercentage: true }) };
  const read = inAnyWords(filled, { ...asked, labels: line.labels });
  if (!read.ok) return read;
  if ((read.answer.otherText ?? "").length > answerLimits.otherText)
    return refuse(`Shorten what is not among the answers to ${number(answerLimits.otherText)} characters.`);
  return { ok: true, answer: { ...read.answer, ...explanation.answer } };
}

const refuse = (text: string): { readonly ok: false; readonly text: string } => ({ ok: false, text });

const saidIn = ({ text, isFromSheet }: FilledIn): string => {
  // An apostrophe of one's own was given another in front.
  const plain = isFromSheet ? withoutGuards(text).replace(/^''/gm, "'") : text;
  return plain.trim();
};

function explanationIn(cell: FilledIn): ReadAnswer {
  const { unreadable } = cell;
  const said = saidIn(cell);
  if (unreadable !== undefined) return refuse(`The explanation: ${unreadable}`);
  if (said === "") return { ok: true, answer: {} };
  if (isSheetError(said)) return refuse(`The explanation: ${whySheetError(said)}`);
  return said.length > answerLimits.explanation
    ? refuse(
        `Shorten the explanation to ${number(answerLimits.explanation)} characters; it has ${number(said.length)}.`,
      )
    : { ok: true, answer: { explanation: said } };
}

interface Reading extends Asked {
  readonly labels: FileLine["labels"];
}
type Filled = { readonly text: string; readonly isPercentage?: boolean };

/** Read by the labels that the file itself offered, else by those of the page's language. */
function inAnyWords(filled: Filled, { labels, ...asked }: Reading): ReadCell {
  const { cell, offers } = questionTypes[asked.question.type];
  if (cell === undefined) return refuse("This question is answered in the portal.");
  if (offers === "words") return cell.fromCell({ ...filled, text: wordIn(filled.text, { ...asked, labels }) }, asked);
  if (offers === "options" && labels !== undefined) {
    const read = cell.fromCell(filled, { ...asked, question: relabelled(asked, labels) });
    const inPage = cell.fromCell(filled, asked);
    // Words of one's own are only what no list knows.
    const isPages =
      inPage.ok && (!read.ok || (read.answer.otherText !== undefined && inPage.answer.otherText === undefined));
    return read.ok && !isPages ? read : inPage;
  }
  return cell.fromCell(filled, asked);
}

/** The question with the labels of the file. */
function relabelled({ question, questionnaire }: Asked, labels: ReadonlyMap<string, string>): RespondentQuestion {
  const options = optionsOf(questionnaire, question).map((option) => ({
    ...option,
    label: labels.get(option.value) ?? option.label,
  }));
  return { ...question, options };
}

/** An answer word in another language, or another word for it, as the sheet itself would say it. */
function wordIn(said: string, { question, questionnaire, labels }: Reading): string {
  if (labelsOf(question, questionnaire).some((label) => isSameText(label, said))) return said;
  const inFile = allowedWords(question).find((word) => isSameText(labels?.get(word) ?? "", said));
  const word = inFile ?? answerWordOf(said);
  return word === undefined ? said : answerWordsIn(questionnaire.language)[word];
}
