import { cellOf, type OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import type { AnswersFromFile, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { type DraftAnswer, whyRefused } from "#domain/questionnaire/check-answer.ts";
import { isFields, own } from "#domain/questionnaire/import/json-tools.ts";
import type { RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import type { Passport } from "./passport.ts";

/** Whether a parsed file says that it is a passport of a version we read. */
export const isPassport = (file: unknown): file is Passport =>
  isFields(file) &&
  own(file, "format") === "annexa-passport" &&
  own(file, "version") === 1 &&
  Array.isArray(own(file, "systems")) &&
  Array.isArray(own(file, "certificates")) &&
  isFields(own(file, "answers"));

/** What a question asks, apart from its help texts: only the very same one takes a passport's answer. */
const asks = ({ id, type, text, ...rest }: RespondentQuestion): string =>
  canonicalJson({ id, type, text, options: rest.options ?? null, answerSet: rest.answerSet ?? null });

/** What a passport would answer in a request: the same questions only. Nothing is saved, nothing is guessed. */
export function answersFromPassport(passport: Passport, request: OfflineRequest): AnswersFromFile {
  const questions = new Map(
    request.questionnaire.sections.flatMap((section) => section.questions.map((one) => [one.id, one] as const)),
  );
  const asked = new Map(
    (passport.questionnaire?.sections ?? []).flatMap((section) =>
      section.questions.map((one) => [one.id, one] as const),
    ),
  );
  const taken: TakenAnswer[] = [];
  const notTaken: { place: string; source: string; note: string }[] = [];
  let unchanged = 0;
  for (const [id, answer] of Object.entries(passport.answers)) {
    const [question, there] = [questions.get(id), asked.get(id)];
    if (question === undefined) continue;
    if (there === undefined || asks(there) !== asks(question)) {
      notTaken.push({ place: id, source: there?.text ?? id, note: "The question reads differently in this request." });
      continue;
    }
    const { questionnaire, today } = request;
    const unfit = whyRefused(question, { value: answer.value }, { today, questionnaire });
    if (unfit !== undefined) {
      notTaken.push({ place: id, source: question.text, note: unfit });
      continue;
    }
    const change = changeOf(question, { answer, request });
    if (change === undefined) unchanged++;
    else taken.push(change);
  }
  return { ok: true, taken, unchanged, notTaken };
}

function changeOf(
  question: RespondentQuestion,
  { answer, request }: { answer: DraftAnswer; request: OfflineRequest },
): TakenAnswer | undefined {
  const { questionnaire } = request;
  const before = request.answers[question.id];
  // Whether a certificate stands in depends on this buyer's product: it is not carried over.
  const { byCertificate: _there, ...said } = answer;
  const [was, now] = [before, { ...before, ...said }].map((one) =>
    cellOf(question, { questionnaire, answer: one }),
  ) as [string, string];
  const sameWords = (said.explanation ?? before?.explanation ?? "") === (before?.explanation ?? "");
  if ((was === now && sameWords) || said.value === undefined) return undefined;
  return { id: question.id, asked: question.text, was, now, answer: said as TakenAnswer["answer"] };
}
