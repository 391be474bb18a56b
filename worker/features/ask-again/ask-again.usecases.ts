import * as z from "zod";
import type { SettleReason } from "#contract/ask-again.schema.ts";
import type { Reasons } from "#contract/ask-again.ts";
import type { AssessmentView } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findAssessment } from "#worker/features/assessments/assessments.repository.ts";
import { isAskedAgain } from "#worker/features/assessments/running.repository.ts";
import { newestOf } from "#worker/features/questionnaires/binding.usecases.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { listReasons, settledEffects } from "./ask-again.repository.ts";
import { asksAnewAfter } from "./asks-anew.ts";

/** Why to ask again about an assessment, and whether that is done already. */
export async function viewReasons(caller: Caller, assessmentId: AssessmentId): Promise<Reasons> {
  const { deps, principal } = caller;
  const key = { orgId: principal.orgId, assessmentId };
  const assessment = (await findAssessment(deps.db, key)) ?? fail("not-found");
  const isAsked = await isAskedAgain(deps.db, key);
  const isNext = assessment.stage === "decided" && !isAsked;
  return {
    reasons: await listReasons(deps.db, key),
    isAsked,
    asksAnew: isNext ? await asksNext(caller, assessment) : null,
  };
}

/** What the next request would ask anew, by the version that it would be sent with. */
async function asksNext(caller: Caller, { id, questionnaire }: AssessmentView): Promise<Reasons["asksAnew"]> {
  const next = await newestOf(caller, questionnaire.id);
  const key = { orgId: caller.principal.orgId, assessmentId: assessmentIdSchema.parse(id) };
  return next === undefined ? null : asksAnewAfter(caller, key, next);
}
const assessmentIdSchema = z.string().brand<"assessment">();

interface Settling {
  readonly assessmentId: AssessmentId;
  readonly id: string;
  readonly said: SettleReason;
}

const acts = { "put-off": "ask-again.put-off", dismissed: "ask-again.dismissed", open: "ask-again.opened" } as const;

/** Puts a reason off until a day, dismisses it, or takes either back; refused once its cause is gone. */
export async function settleReason(call: Call<Done>, { assessmentId, id, said }: Settling): Promise<Done> {
  const { deps, principal, at } = call;
  const key = { orgId: principal.orgId, assessmentId };
  const reason = (await listReasons(deps.db, key)).find((one) => one.id === id) ?? fail("not-found");
  const today = civilDateOf(at);
  if (said.as === "put-off" && said.until <= today)
    fail("input-invalid", [{ pointer: "/until", message: "Choose a later day: until then it is out of the lists" }]);
  const word = said.as === "open" ? null : said.word;
  const set = {
    closed: said.as === "dismissed" ? said.as : null,
    fromDay:
      said.as === "put-off" ? said.until : reason.closed === null && said.as === "dismissed" ? reason.fromDay : today,
    word,
  };
  return call
    .commit({
      effects: settledEffects(deps.db, { ...key, id, set, by: principal.personId, at }),
      audit: {
        action: acts[said.as],
        subject: assessmentId,
        ...(said.as === "put-off" && { details: { until: said.until } }),
        ...(word !== null && { clear: { reason: word } }),
      },
      result: done,
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "stale-revision") fail("stale-revision");
      throw error;
    });
}
