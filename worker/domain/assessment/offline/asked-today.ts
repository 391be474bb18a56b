import { areAlike } from "#domain/alike.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { withoutGuards } from "#domain/questionnaire/sheets/cell-text.ts";
import { type OfflineRequest, textsOf } from "./answer-sheet.ts";
import type { FileLine } from "./file-lines.ts";

interface Today {
  readonly question: RespondentQuestion;
  readonly request: OfflineRequest;
}

/**
 * Whether a line asked what the request asks today: by the words the question was written in, whatever language either
 * is read in. A line that does not say is taken at its id.
 */
export function isAskedToday({ asked = "" }: FileLine, { question, request }: Today): boolean {
  const words = withoutGuards(asked).trim();
  const written = textsOf(request.original ?? null).get(question.id);
  return words === "" || areAlike(words, question.text) || (written !== undefined && areAlike(words, written));
}
