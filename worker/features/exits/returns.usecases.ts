import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { dropAskingEffects, exitEffects } from "./exits.repository.ts";
import { assessmentOf, otherSide, refuseShut } from "./leaving.ts";
import { forgetReturnEffect, restoreEffects } from "./returns.repository.ts";
import { tellVendor } from "./telling.ts";

/** Takes a return back: what was submitted counts again as it was. Refused once the vendor has handed in anew. */
export async function takeReturnBack(call: Call<Done>, assessmentId: AssessmentId): Promise<Done> {
  const { deps, principal, at } = call;
  const was = await assessmentOf(call, assessmentId);
  refuseShut("take-return-back", was, at);
  const key = { orgId: principal.orgId, assessmentId };
  const told = { what: "return-taken-back" } as const;
  const { vendor = fail("not-found"), ...mails } = await tellVendor(call, { assessmentId, assessment: was, told });
  await call.commit({
    effects: [
      ...exitEffects(deps.db, { ...key, was, set: { state: "submitted", returnedAt: null } }),
      ...restoreEffects(deps.db, { ...key, vendor, at }),
      forgetReturnEffect(deps.db, key),
      ...dropAskingEffects(deps.db, { ...key, at }),
      ...mails.effects,
    ],
    audit: { action: "return.taken-back", subject: assessmentId },
    ...otherSide(vendor),
    result: done,
  });
  await mails.deliver();
  return done;
}

/** Closes a return that the vendor does not answer: what it submitted last counts, is read, and can be decided. */
export async function closeReturn(
  call: Call<Done>,
  { assessmentId, reason }: { readonly assessmentId: AssessmentId; readonly reason: string },
): Promise<Done> {
  const { deps, principal, at } = call;
  const was = await assessmentOf(call, assessmentId);
  refuseShut("close-return", was, at);
  const key = { orgId: principal.orgId, assessmentId };
  const told = { what: "closed", reason } as const;
  const { vendor = fail("not-found"), ...mails } = await tellVendor(call, { assessmentId, assessment: was, told });
  const ending = { ended: "closed", endedAt: at, endedReason: reason } as const;
  await call.commit({
    effects: [
      ...exitEffects(deps.db, { ...key, was, set: { state: "submitted", returnedAt: null, ...ending } }),
      ...restoreEffects(deps.db, { ...key, vendor, at }),
      ...dropAskingEffects(deps.db, { ...key, at }),
      ...mails.effects,
    ],
    audit: { action: "return.closed", subject: assessmentId, clear: { reason } },
    ...otherSide(vendor),
    result: done,
  });
  await mails.deliver();
  return done;
}
