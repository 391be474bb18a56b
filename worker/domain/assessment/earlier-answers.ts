import { addMonths, type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import { type DraftAnswer, whyRefused } from "#domain/questionnaire/check-answer.ts";
import type { Question, Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { optionLabel, optionsOf } from "#domain/questionnaire/options.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { defaultMaxAgeMonths } from "#domain/questionnaire/versions/carry-over.ts";
import { controlsOf } from "#domain/questionnaire/which-count.ts";

/** An answer as it was handed in. */
export interface GivenAnswer {
  readonly answer: DraftAnswer;
  readonly savedAt: number;
  readonly savedBy: string;
}

/** A request the vendor submitted before, to whichever buyer. */
export interface EarlierRequest {
  readonly buyerName: string;
  readonly product: string;
  /** The one that the request of today follows after a decision. */
  readonly isLast: boolean;
  readonly questionnaire: Questionnaire;
  readonly answers: Readonly<Record<string, GivenAnswer | undefined>>;
}

/**
 * Why an earlier answer is proposed: the very question, the same words, the question in other words than today's, or
 * another question on the same control.
 */
export type ReuseBasis = "same-question" | "same-words" | "reworded" | "same-control";

/** Whether the same was asked, word for word as it was written: only such an answer is copied without a second look. */
export const asksTheSame = (basis: ReuseBasis): boolean => basis === "same-question" || basis === "same-words";

/** An earlier answer as far as it fits a question of today; a person decides whether to copy it. */
export interface EarlierAnswer {
  readonly basis: ReuseBasis;
  readonly asked: string;
  /** In which it was asked and is told, when that is another than the question of today is written in. */
  readonly language?: string;
  readonly buyerName: string;
  readonly product: string;
  readonly savedAt: number;
  readonly savedBy: string;
  /** Of the request that today's follows after a decision. */
  readonly isLast: boolean;
  /** What was answered, in stored form, with the labels of the time. */
  readonly said: string;
  /** Older than the question allows (`prefill.maxAgeMonths`, 12 months unless told). */
  readonly isStale: boolean;
  /** What would be copied; the value is missing when the question of today does not offer it. */
  readonly answer: DraftAnswer;
}

/**
 * The earlier answer to the very same question that may be copied without a second look: after a decision what was decided on, and
 * nothing else; otherwise the first that is not old, or an old one, which says so.
 */
export function sameAnswer(
  proposals: readonly EarlierAnswer[] | undefined,
  { isAfterDecision }: { readonly isAfterDecision: boolean },
): { readonly same: EarlierAnswer; readonly isOld: boolean } | undefined {
  const all = (proposals ?? []).filter(
    ({ isLast, basis, answer }) => (isLast || !isAfterDecision) && asksTheSame(basis) && answer.value !== undefined,
  );
  const same = all.find(({ isStale }) => !isStale) ?? all[0];
  // What is old after a decision the buyer said when it asked again.
  return same && { same, isOld: same.isStale && !isAfterDecision };
}

const ranks: Readonly<Record<ReuseBasis, number>> = {
  "same-question": 0,
  "same-words": 1,
  reworded: 2,
  "same-control": 3,
};
const mostProposals = 3;

interface Today {
  readonly questionnaire: Questionnaire;
  readonly asOf: CivilDate;
}

/** For each question, at most three earlier answers, the surest first, then those decided on last time, then the newest. Nothing is filled in by this. */
export function earlierAnswers(
  { questionnaire, asOf }: Today,
  earlier: readonly EarlierRequest[],
): Readonly<Record<string, readonly EarlierAnswer[]>> {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const entries = questions.flatMap((question): [string, EarlierAnswer[]][] => {
    // The rest is entered once for all questionnaires, or signed anew each time.
    if (!isAskedOnPage(question)) return [];
    const found = earlier.flatMap((request) => proposalsFrom(request, { question, questionnaire, asOf }));
    found.sort(
      (a, b) => ranks[a.basis] - ranks[b.basis] || Number(b.isLast) - Number(a.isLast) || b.savedAt - a.savedAt,
    );
    const sure = found.some(({ basis }) => basis !== "same-control");
    const kept = sure ? found.filter(({ basis }) => basis !== "same-control") : found;
    return kept.length > 0 ? [[question.id, kept.slice(0, mostProposals)]] : [];
  });
  return Object.fromEntries(entries);
}

interface Target extends Today {
  readonly question: Question;
}

function proposalsFrom(request: EarlierRequest, target: Target): EarlierAnswer[] {
  const questions = request.questionnaire.sections.flatMap((section) => section.questions);
  return questions.flatMap((asked): EarlierAnswer[] => {
    const given = request.answers[asked.id];
    if (given === undefined || !isAskedOnPage(asked) || given.answer.byCertificate === true) return [];
    const basis = basisOf(asked, { ...target, from: request.questionnaire });
    if (basis === undefined) return [];
    const answer = fitted(given.answer, { basis, asked, from: request.questionnaire, target });
    if (answer === undefined) return [];
    const { savedAt, savedBy } = given;
    const said = inWords(given.answer.value, { asked, from: request.questionnaire });
    const { buyerName, product, isLast } = request;
    const about = { asked: asked.text, said, buyerName, product, isLast };
    const { language } = request.questionnaire;
    const told = { ...about, ...(language !== target.questionnaire.language && { language }) };
    return [{ basis, ...told, savedAt, savedBy, isStale: isStale(savedAt, target), answer }];
  });
}

function basisOf(
  asked: Question,
  { question, questionnaire, from }: Target & { readonly from: Questionnaire },
): ReuseBasis | undefined {
  const sameType = asked.type === question.type;
  const sameId = sameType && from.id === questionnaire.id && asked.id === question.id;
  if (sameType && plain(asked.text) === plain(question.text)) return sameId ? "same-question" : "same-words";
  if (sameId) return "reworded";
  const controls = controlsOf(question);
  return controlsOf(asked).some((control) => controls.includes(control)) ? "same-control" : undefined;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

interface Fitting {
  readonly basis: ReuseBasis;
  readonly asked: Question;
  readonly from: Questionnaire;
  readonly target: Target;
}

/** The parts that fit: the value when it means the same here, the explanation and the evidence in any case. */
function fitted({ value, otherText, explanation, evidence }: DraftAnswer, of: Fitting): DraftAnswer | undefined {
  const keepsValue = !isBlankValue(value) && meansTheSame(value, of);
  const kept: DraftAnswer = {
    ...(keepsValue && { value, ...(otherText && { otherText }) }),
    ...(explanation && { explanation }),
    ...(evidence && evidence.length > 0 && { evidence }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

const isProse = ({ type }: Question): boolean => questionTypes[type].holds === "prose";

/** A Yes to another question is no answer to this one; a text about the same control is a start. */
function meansTheSame(value: unknown, { basis, asked, from, target }: Fitting): boolean {
  const { question, questionnaire, asOf } = target;
  if (whyRefused(question, { value }, { questionnaire, today: asOf }) !== undefined) return false;
  if (basis === "same-control") return isProse(asked) && isProse(question);
  const chosen = labels(value, { asked: question, from: questionnaire });
  return labels(value, { asked, from }).every((label, index) => label === chosen[index]);
}

const labels = (value: unknown, { asked, from }: Pick<Fitting, "asked" | "from">): string[] =>
  [value].flat().map((one) => optionLabel(optionsOf(from, asked), String(one)));

const inWords = (value: unknown, { asked, from }: Pick<Fitting, "asked" | "from">): string =>
  isBlankValue(value)
    ? ""
    : questionTypes[asked.type].inWords(value, { question: asked, questionnaire: from, evidenceNames: new Map() });

const isStale = (savedAt: number, { question, asOf }: Target): boolean =>
  addMonths(civilDateOf(savedAt), question.prefill?.maxAgeMonths ?? defaultMaxAgeMonths) < asOf;
