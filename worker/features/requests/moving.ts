import type { CarriedView, RequestView } from "#contract/request.ts";
import type { DraftRequest } from "#domain/assessment/draft-dossier.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { isBlankValue } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { type CarriedAnswer, carryOver } from "#domain/questionnaire/versions/carry-over.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
import { noLongerOffered } from "#domain/words/answers.ts";
import type { StoredRequest } from "./requests.repository.ts";

/** What a vendor is told of a newer version; how answers turn into points stays with the buyer. */
export function offerOf({ questionnaire, offered }: StoredRequest): RequestView["offer"] {
  if (offered === null) return null;
  const changes = changesBetween(questionnaire, offered).filter(({ kind }) => kind !== "points" && kind !== "other");
  return { version: offered.version, changes };
}

/** What becomes of the answers when a request goes on with another version; all of them are of the last months. */
export const carriedAnswers = (
  { answers }: Pick<StoredRequest, "answers">,
  versions: { readonly earlier: Questionnaire; readonly later: Questionnaire },
): CarriedAnswer[] =>
  carryOver({
    ...versions,
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, { answer }]) => [id, { value: answer.value, months: 0 }]),
    ),
  });

/** After a move: the questions whose answers want another look, until they are saved anew. */
export function carriedOf(request: StoredRequest): RequestView["carried"] {
  const { movedFrom, movedAt, questionnaire, answers, answersMoved } = request;
  if (movedFrom === null || movedAt === null) return {};
  // An answer whose choice is gone was emptied by the move: what stood before is what was said.
  const before = { ...answers, ...answersMoved };
  const entries = carriedAnswers({ answers: before }, { earlier: movedFrom, later: questionnaire }).flatMap(
    ({ rule, from, to, asked }): [string, CarriedView][] => {
      const given = before[from];
      const isFresh = to !== undefined && (answers[to]?.savedAt ?? 0) > movedAt;
      if (given === undefined || to === undefined || isFresh || !isLookedAt(rule)) return [];
      return [[to, { rule, asked, answer: given.answer, said: saidThen(movedFrom, { id: from, ...given.answer }) }]];
    },
  );
  return Object.fromEntries(entries);
}

/** An answer in the words of the version it was given to; empty for one without a value. */
function saidThen(then: Questionnaire, { id, value }: { readonly id: string; readonly value?: unknown }): string {
  const question = then.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (question === undefined || isBlankValue(value)) return "";
  return questionTypes[question.type].inWords(value, { question, questionnaire: then, evidenceNames: new Map() });
}

/** What was answered before a move and is not offered any more, by question, until it is answered anew. */
export function formerAnswers(request: StoredRequest): NonNullable<DraftRequest["former"]> {
  const { version } = request.questionnaire;
  const gone = Object.entries(carriedOf(request)).filter(
    ([, { rule, said }]) => rule === "answer-again" && said !== "",
  );
  return Object.fromEntries(gone.map(([id, { said }]) => [id, noLongerOffered(said, version)]));
}

const isLookedAt = (rule: CarriedAnswer["rule"]): rule is CarriedView["rule"] =>
  rule === "reworded" || rule === "answer-again" || rule === "suggested";
