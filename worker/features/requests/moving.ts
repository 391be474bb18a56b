import type { CarriedView, RequestView } from "#contract/request.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { type CarriedAnswer, carryOver } from "#domain/questionnaire/versions/carry-over.ts";
import { changesBetween } from "#domain/questionnaire/versions/changes.ts";
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
  const { movedFrom, movedAt, questionnaire, answers } = request;
  if (movedFrom === null || movedAt === null) return {};
  const entries = carriedAnswers(request, { earlier: movedFrom, later: questionnaire }).flatMap(
    ({ rule, from, to, asked }): [string, CarriedView][] => {
      const given = answers[from];
      const isFresh = to !== undefined && (answers[to]?.savedAt ?? 0) > movedAt;
      if (given === undefined || to === undefined || isFresh || !isLookedAt(rule)) return [];
      return [[to, { rule, asked, answer: given.answer }]];
    },
  );
  return Object.fromEntries(entries);
}

const isLookedAt = (rule: CarriedAnswer["rule"]): rule is CarriedView["rule"] =>
  rule === "reworded" || rule === "answer-again" || rule === "suggested";
