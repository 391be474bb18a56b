import { cellOf, type OfflineRequest } from "#domain/assessment/offline/answer-sheet.ts";
import type { AnswersFromFile, NotTaken, TakenAnswer } from "#domain/assessment/offline/answers-from-file.ts";
import { standsByCertificate } from "#domain/assessment/offline/line-outcome.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { isCivilDate } from "#domain/civil-date.ts";
import { type DraftAnswer, whyRefused } from "#domain/questionnaire/check-answer.ts";
import { choicesOf } from "#domain/questionnaire/choices.ts";
import { isFields, own } from "#domain/questionnaire/import/json-tools.ts";
import type { RespondentQuestion, RespondentQuestionnaire } from "#domain/questionnaire/respondent-view.ts";
import type { Passport } from "./passport.ts";
import { type Bond, takenFrom } from "./whose-passport.ts";

/** Whether a parsed file is a passport of a version we read, and says whose. */
export const isPassport = (file: unknown): file is Passport =>
  isFields(file) &&
  own(file, "format") === "annexa-passport" &&
  own(file, "version") === 1 &&
  isWords(nameIn(own(file, "vendor"))) &&
  isWords(own(file, "title")) &&
  isDay(own(file, "publishedOn")) &&
  Array.isArray(own(file, "systems")) &&
  Array.isArray(own(file, "certificates")) &&
  areAnswers(own(file, "answers"));

const nameIn = (vendor: unknown): unknown => (isFields(vendor) ? own(vendor, "name") : undefined);
const isWords = (value: unknown): boolean => typeof value === "string" && value.trim() !== "";
const isDay = (value: unknown): boolean => typeof value === "string" && isCivilDate(value);
const areAnswers = (answers: unknown): boolean =>
  isFields(answers) &&
  Object.values(answers).every(
    (one) => isFields(one) && ["undefined", "string"].includes(typeof own(one, "explanation")),
  );

/** What a question asks, apart from its help texts and what it offers: only the very same one takes a passport's answer. */
function asks(question: RespondentQuestion): string {
  const { id, type, text } = question;
  const unit = "unit" in question ? question.unit : undefined;
  const columns = "columns" in question ? question.columns : undefined;
  return canonicalJson({ id, type, text: text.trim(), unit: unit ?? null, columns: columns ?? null });
}

interface Choosing {
  readonly question: RespondentQuestion;
  readonly questionnaire: RespondentQuestionnaire;
}

/** Whether two questions offer the same; a long list that many questions share is held against a short one at once. */
function offersSame(one: Choosing, other: Choosing): boolean {
  const [there, here] = [choicesOf(one), choicesOf(other)];
  return (
    there.length === here.length &&
    there.every(({ value, label }, at) => value === here[at]?.value && label === here[at].label)
  );
}

const byId = (questionnaire: RespondentQuestionnaire | null): ReadonlyMap<string, RespondentQuestion> =>
  new Map((questionnaire?.sections ?? []).flatMap(({ questions }) => questions.map((one) => [one.id, one] as const)));

/** Whether two questionnaires ask the same under an id, as both were written: never in the words of a translation. */
function sameQuestions(one: RespondentQuestionnaire | null, other: RespondentQuestionnaire): (id: string) => boolean {
  const [ofOne, ofOther] = [byId(one), byId(other)];
  return (id) => {
    const [there, here] = [ofOne.get(id), ofOther.get(id)];
    if (one === null || there === undefined || here === undefined || asks(there) !== asks(here)) return false;
    return offersSame({ question: there, questionnaire: one }, { question: here, questionnaire: other });
  };
}

/**
 * What a passport would answer in a request: the same questions only. Nothing is saved, nothing is guessed. Of a passport
 * that speaks of another organisation each answer says whose words it holds.
 */
export function answersFromPassport(
  passport: Passport,
  request: OfflineRequest,
  bond: Bond | null = null,
): AnswersFromFile {
  const questions = byId(request.questionnaire);
  const written = request.original ?? request.questionnaire;
  const isSame = sameQuestions(passport.questionnaire, written);
  const asWritten = byId(passport.questionnaire);
  const taken: TakenAnswer[] = [];
  const notTaken: NotTaken[] = [];
  let unchanged = 0;
  for (const [id, said] of Object.entries(passport.answers)) {
    const question = questions.get(id);
    if (question === undefined) continue;
    if (!isSame(id)) {
      const source = asWritten.get(id)?.text ?? id;
      notTaken.push({ place: id, source, note: "The question reads differently in this request." });
      continue;
    }
    const answer = bond === null ? said : inTheirName(said, takenFrom(passport, bond));
    const { questionnaire, today } = request;
    const unfit = whyRefused(question, { value: answer.value }, { today, questionnaire });
    if (unfit !== undefined) {
      notTaken.push({ place: id, source: question.text, note: unfit });
      continue;
    }
    const change = changeOf(question, { answer, request });
    if (change === undefined) unchanged++;
    // Whoever answers takes the place of the certificate: only where somebody says so.
    else if (request.answers[id]?.byCertificate === true)
      notTaken.push({ place: id, source: question.text, note: standsByCertificate, instead: change });
    else taken.push(change);
  }
  return { ok: true, taken, unchanged, notTaken };
}

/** Somebody else's answer, with whose it is in front of its explanation. */
const inTheirName = ({ explanation, ...answer }: DraftAnswer, source: string): DraftAnswer => ({
  ...answer,
  explanation: explanation ? `${source} ${explanation}` : source,
});

function changeOf(
  question: RespondentQuestion,
  { answer, request }: { answer: DraftAnswer; request: OfflineRequest },
): TakenAnswer | undefined {
  const { questionnaire } = request;
  const before = request.answers[question.id];
  // Whether a certificate stands in depends on this buyer's product: it is not carried over.
  const { byCertificate: _there, ...said } = answer;
  const [was, now] = [before, { ...before, byCertificate: false, ...said }].map((one) =>
    cellOf(question, { questionnaire, answer: one }),
  ) as [string, string];
  const sameWords = (said.explanation ?? before?.explanation ?? "") === (before?.explanation ?? "");
  if ((was === now && sameWords) || said.value === undefined) return undefined;
  return { id: question.id, asked: question.text, was, now, answer: said as TakenAnswer["answer"] };
}
