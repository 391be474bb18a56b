import { fail } from "#contract/problems.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";

import { carriedAnswers } from "./moving.ts";
import { findRequest } from "./requests.repository.ts";
import { languageEffects, moveEffects } from "./versions.repository.ts";

export interface MoveToVersion {
  readonly requestId: RequestId;
  readonly version: number;
  readonly revision: number;
}

/**
 * Goes on with the newer version the buyer offers, after the vendor saw what is different (FORMAT, Versions 6). Answers
 * go along by id; one whose choice is no longer offered is emptied, its earlier revisions stay in the history.
 */
export async function moveToVersion(
  call: Call<{ revision: number }>,
  move: MoveToVersion,
): Promise<{ revision: number }> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  const key = { orgId, requestId: move.requestId };
  const found = await findRequest(deps.db, key);
  if (found === undefined) fail("not-found");
  if (found.state !== "draft") fail("request-already-submitted");
  if (found.revision !== move.revision || found.offered?.version !== move.version) fail("stale-revision");
  const carried = carriedAnswers(found, { earlier: found.questionnaire, later: found.offered });
  const emptied = carried.filter(({ rule }) => rule === "answer-again").map(({ from }) => from);
  const from = found.questionnaire.version;
  const result = { revision: move.revision + 1 };
  return call.commit({
    effects: moveEffects(deps.db, {
      ...key,
      from,
      to: move.version,
      base: move.revision,
      at,
      personId,
      buyer: {
        orgId: found.buyerOrgId,
        assessmentId: found.assessmentId,
      },
      emptied: emptied.map((questionId) => ({
        questionId,
        revision: (found.answers[questionId]?.revision ?? 0) + 1,
      })),
    }),
    audit: { action: "request.moved", subject: move.requestId, details: { from, to: move.version } },
    result,
  });
}

/** The language the vendor reads in; the base language takes the choice back. */
export async function chooseLanguage(
  call: Call<{ language: string }>,
  { requestId, language }: { readonly requestId: RequestId; readonly language: string },
): Promise<{ language: string }> {
  const { deps, principal } = call;
  const { orgId } = principal;
  const found = await findRequest(deps.db, { orgId, requestId });
  if (found === undefined) fail("not-found");
  const base = found.questionnaire.language;
  if (language !== base && !found.languages.includes(language))
    fail("input-invalid", [{ pointer: "/language", message: "Choose one of the languages offered." }]);
  const chosen = language === base ? null : language;
  return call.commit({
    effects: languageEffects(deps.db, { orgId, requestId, language: chosen }),
    audit: { action: "request.language-chosen", subject: requestId, details: { language } },
    result: { language },
  });
}
