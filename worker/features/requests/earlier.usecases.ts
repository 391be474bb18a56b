import { fail } from "#contract/problems.ts";
import { type EarlierAnswer, earlierAnswers } from "#domain/assessment/earlier-answers.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { findEarlierRequests } from "./earlier.repository.ts";
import { findRequest } from "./requests.repository.ts";

/** Answers the vendor gave before, to any buyer, beside the questions of today they may help with. */
export async function viewEarlierAnswers(
  { deps, principal }: Caller,
  requestId: RequestId,
): Promise<Readonly<Record<string, readonly EarlierAnswer[]>>> {
  const key = { orgId: principal.orgId, requestId };
  const [request, earlier] = await Promise.all([findRequest(deps.db, key), findEarlierRequests(deps.db, key)]);
  if (request === undefined) fail("not-found");
  return earlierAnswers({ questionnaire: request.questionnaire, asOf: civilDateOf(deps.clock.now()) }, earlier);
}
