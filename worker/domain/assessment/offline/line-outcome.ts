import { whyRefused } from "#domain/questionnaire/check-answer.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { guarded } from "#domain/questionnaire/sheets/cell-text.ts";
import { cellOf, type OfflineRequest } from "./answer-sheet.ts";
import { isAskedToday } from "./asked-today.ts";
import { answerIn, type CellAnswer } from "./cell-answer.ts";
import type { FileLine } from "./file-lines.ts";
import { saysByCertificate } from "./sheet-words.ts";

/** One answer of a file that would change something. */
export interface TakenAnswer {
  readonly id: string;
  readonly asked: string;
  readonly was: string;
  readonly now: string;
  readonly answer: CellAnswer;
}

/** How a line ends: it would change something, it says what stands there, or it is not taken and why. */
export type LineOutcome =
  | { readonly kind: "changed"; readonly change: TakenAnswer }
  | { readonly kind: "unchanged" }
  /** With what taking it all the same would change: the vendor's own answer in the place of its certificate's. */
  | { readonly kind: "not-taken"; readonly note: string; readonly instead?: TakenAnswer };

const unchanged: LineOutcome = { kind: "unchanged" };
const notTaken = (note: string): LineOutcome => ({ kind: "not-taken", note });

/** Why a line is not taken by itself where the certificate answers. */
export const standsByCertificate =
  "Your certificate answers this question, so it stays as it is unless you say otherwise.";
const besideCertificate =
  "Your certificate answers this question. Write your own answer beside the explanation, or explain in the portal.";
const notByCertificate =
  "It says that your certificate answers this, but here you answer yourselves. Choose that in the portal, or write your answer.";

const readsDifferently =
  "The question reads differently in this request now, or the file is in another language. Read the request in that language, or answer in a file that is downloaded anew.";

/** How one line of a file ends. */
export function lineOutcome(line: FileLine, request: OfflineRequest): LineOutcome {
  if (line.stray !== undefined) return notTaken(line.stray);
  const { questionnaire } = request;
  const question = questionnaire.sections.flatMap((section) => section.questions).find(({ id }) => id === line.id);
  if (question === undefined) return notTaken(`There is no question “${line.id}” in this request.`);
  const before = request.answers[question.id];
  const stood = cellOf(question, { questionnaire, answer: before });
  // What we wrote ourselves is recognised as it is, so that no reading of it can change it.
  const isAnswerAsWritten = isAsWritten(line.answer.text, stood) && line.answer.unreadable === undefined;
  const isExplanationAsWritten =
    isAsWritten(line.explanation.text, before?.explanation ?? "") && line.explanation.unreadable === undefined;
  if (isAnswerAsWritten && isExplanationAsWritten) return unchanged;
  if (isEmpty(line)) return unchanged;
  if (!isAskedToday(line, { question, request })) return notTaken(readsDifferently);
  const read = answerIn(isExplanationAsWritten ? { ...line, explanation: { text: "" } } : line, {
    question,
    questionnaire,
  });
  if (!read.ok) return notTaken(read.text);
  return outcomeOf(read.answer, { line, question, request, isAnswerAsWritten });
}

interface Reading {
  readonly line: FileLine;
  readonly question: RespondentQuestion;
  readonly request: OfflineRequest;
  readonly isAnswerAsWritten: boolean;
}

function outcomeOf(read: CellAnswer, { line, question, request, isAnswerAsWritten }: Reading): LineOutcome {
  const { questionnaire, today } = request;
  const before = request.answers[question.id];
  const standsIn = before?.byCertificate === true;
  const namesCertificate = saysByCertificate(line.answer.text);
  if (namesCertificate && !standsIn) return notTaken(notByCertificate);
  // An answer that is as it was written is not read anew; only its explanation may have changed.
  const { value: _value, otherText: _otherText, ...words } = read;
  const answer: CellAnswer = isAnswerAsWritten ? words : read;
  const says = answer.value !== undefined;
  const changesWords = answer.explanation !== undefined && answer.explanation !== (before?.explanation ?? "");
  if (standsIn && !says) return changesWords ? notTaken(besideCertificate) : unchanged;
  const stood = cellOf(question, { questionnaire, answer: before });
  const now = cellOf(question, { questionnaire, answer: { ...before, byCertificate: false, ...answer } });
  if (stood === now && !changesWords) return unchanged;
  const unfit = whyRefused(question, { value: answer.value }, { today, questionnaire });
  if (unfit !== undefined) return notTaken(unfit);
  const change = { id: question.id, asked: question.text, was: stood, now, answer };
  return standsIn ? { kind: "not-taken", note: standsByCertificate, instead: change } : { kind: "changed", change };
}

const isEmpty = ({ answer, explanation }: FileLine): boolean =>
  [answer, explanation].every(({ text, unreadable }) => text.trim() === "" && unreadable === undefined);

const isAsWritten = (cell: string, text: string): boolean => cell.trim() === text.trim() || cell === guarded(text);
