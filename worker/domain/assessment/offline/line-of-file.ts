import { areAlike } from "#domain/alike.ts";
import { isSameText } from "#domain/questionnaire/question-types/cell.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { labelsOf, type OfflineRequest, textsOf } from "./answer-sheet.ts";
import { answerIn, type ReadCell } from "./cell-answer.ts";

/** One line of a file: what it asked, what it offered, and what was written into it. */
export interface AskedLine {
  /** The question as it was written; empty where a file does not say. */
  readonly asked: string;
  /** The labels to choose from, in order. */
  readonly offered: readonly string[];
  readonly answer: string;
  readonly isPercentage?: boolean;
  readonly explanation: string;
}

interface Today {
  readonly question: RespondentQuestion;
  readonly request: OfflineRequest;
}

/**
 * Whether a line asked what the request asks today: by the words the question was written in, whatever language either
 * is read in. A line that does not say is taken at its id.
 */
export function isAskedToday({ asked }: AskedLine, { question, request }: Today): boolean {
  const words = withoutGuards(asked).trim();
  const written = textsOf(request.original ?? null).get(question.id);
  return words === "" || areAlike(words, question.text) || (written !== undefined && areAlike(words, written));
}

/**
 * The answer in a line, whose labels may be in the language of the request, in the one it was written in, or, in a file of
 * this version, in the one the file was made in: there a label is known by its place among those offered.
 */
export function readAnswer(
  line: AskedLine,
  { question, request, isOfThisVersion }: Today & { readonly isOfThisVersion: boolean },
): ReadCell {
  const { questionnaire, original } = request;
  const read = answerIn(line, { question, questionnaire });
  if (read.ok) return read;
  const written = original?.sections.flatMap(({ questions }) => questions).find(({ id }) => id === question.id);
  const asWritten = original && written ? answerIn(line, { question: written, questionnaire: original }) : read;
  if (asWritten.ok || !isOfThisVersion) return asWritten.ok ? asWritten : read;
  const ours = labelsOf(question, questionnaire);
  const theirs = line.offered.map((label) => withoutGuards(label).trim());
  if (theirs.length !== ours.length) return read;
  const answer = line.answer
    .split("\n")
    .map((part) => ours[theirs.findIndex((label) => isSameText(label, withoutGuards(part)))] ?? part)
    .join("\n");
  const translated = answerIn({ ...line, answer }, { question, questionnaire });
  return translated.ok ? translated : read;
}
