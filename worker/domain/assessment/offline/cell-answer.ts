import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { answerWordOf } from "#domain/questionnaire/import/vocabulary.ts";
import { answerWordsIn } from "#domain/questionnaire/options.ts";
import { type CellAnswer as Given, isSameText } from "#domain/questionnaire/question-types/cell.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { misshapen } from "../answer-shape.ts";
import { byCertificateCell, labelsOf } from "./answer-sheet.ts";

/** What one line of a file says: a value, an explanation, or both. */
export interface CellAnswer extends Given {
  readonly explanation?: string;
}

export type ReadCell =
  | { readonly ok: true; readonly answer: CellAnswer }
  | { readonly ok: false; readonly text: string };

interface Cells {
  readonly answer: string;
  readonly isPercentage?: boolean;
  readonly explanation: string;
}
interface Asked {
  readonly question: RespondentQuestion;
  readonly questionnaire: RespondentQuestionnaire;
}

/** The answer in a line; refused with the reason when the question cannot take it. An empty cell says nothing. */
export function answerIn(cells: Cells, asked: Asked): ReadCell {
  const [said, explanation] = [withoutGuards(cells.answer).trim(), withoutGuards(cells.explanation).trim()];
  const words = explanation === "" ? {} : { explanation: explanation.slice(0, 10_000) };
  if (said === "" || said === byCertificateCell) return { ok: true, answer: words };
  const { cell } = questionTypes[asked.question.type];
  if (cell === undefined) return refuse("This question is answered in the portal.");
  const read = cell.fromCell({ ...cells, text: inItsWords(said, asked) }, asked);
  if (!read.ok) return read;
  const wrong = misshapen(
    asked.question as Question,
    read.answer,
    asked.questionnaire as Parameters<typeof misshapen>[2],
  );
  return wrong === undefined ? { ok: true, answer: { ...read.answer, ...words } } : refuse(wrong);
}

const refuse = (text: string): ReadCell => ({ ok: false, text });

/** An answer word in another language, or another word for it, as the sheet itself would say it. */
function inItsWords(said: string, { question, questionnaire }: Asked): string {
  if (questionTypes[question.type].offers !== "words") return said;
  if (labelsOf(question, questionnaire).some((label) => isSameText(label, said))) return said;
  const word = answerWordOf(said);
  return word === undefined ? said : answerWordsIn(questionnaire.language)[word];
}
