import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { refuseOver } from "#worker/features/assessments/due-date.ts";
import { tellAskersOfEnd } from "#worker/features/intake/tell-of-decision.ts";
import { noMail } from "#worker/features/mails/outgoing-mail.ts";
import { endingWith } from "#worker/features/outside/ending-with.ts";
import { dropAskingEffects, dueEffects, exitEffects } from "./exits.repository.ts";
import { assessmentOf, otherSide, refuseShut } from "./leaving.ts";
import { tellVendor } from "./telling.ts";

interface Ending {
  readonly assessmentId: AssessmentId;
  readonly reason: string;
}

/** Cancels a request: nobody answers, reminds or decides any more. Refused once it is decided. */
export async function cancelRequest(call: Call<Done>, { assessmentId, reason }: Ending): Promise<Done> {
  const { deps, principal, at } = call;
  const was = await assessmentOf(call, assessmentId);
  refuseShut("cancel", was, at);
  const key = { orgId: principal.orgId, assessmentId };
  const { vendor, ...mails } = await tellVendor(call, {
    assessmentId,
    assessment: was,
    told: { what: "cancelled", reason },
  });
  const askers = await tellAskersOfEnd(deps, { ...key, how: "cancelled" });
  await call.commit({
    effects: [
      ...exitEffects(deps.db, { ...key, was, set: { ended: "cancelled", endedAt: at, endedReason: reason } }),
      ...dropAskingEffects(deps.db, { ...key, at }),
      ...mails.effects,
      ...askers.effects,
    ],
    audit: { action: "assessment.cancelled", subject: assessmentId, clear: { reason } },
    ...otherSide(vendor),
    result: done,
  });
  await mails.deliver();
  await askers.deliver();
  return done;
}

/** Opens again what ended without a decision, where it was; with the vendor it needs a day by which to answer. */
export async function reopenRequest(
  call: Call<Done>,
  { assessmentId, dueOn }: { readonly assessmentId: AssessmentId; readonly dueOn: string | null },
): Promise<Done> {
  const { deps, principal, at } = call;
  const was = await assessmentOf(call, assessmentId);
  refuseShut("reopen", was, at);
  const key = { orgId: principal.orgId, assessmentId };
  const due = was.state === "submitted" ? null : dueOn;
  if (was.state !== "submitted" && due === null)
    fail("input-invalid", [{ pointer: "/dueOn", message: "Say until when the vendor may answer." }]);
  if (due !== null) refuseOver(due, { at, pointer: "/dueOn" });
  const told = { what: "reopened", dueOn: due } as const;
  const { vendor, ...mails } = await tellVendor(call, { assessmentId, assessment: was, told });
  const set = { ended: null, endedAt: null, endedReason: null, ...(due !== null && { dueOn: due }) };
  await call.commit({
    effects: [
      ...exitEffects(deps.db, { ...key, was, set }),
      ...(due === null ? [] : dueEffects(deps.db, { ...key, dueOn: due, at })),
      ...mails.effects,
    ],
    audit: { action: "assessment.reopened", subject: assessmentId },
    ...otherSide(vendor),
    result: done,
  });
  await mails.deliver();
  return done;
}

/**
 * Puts away what is decided or has ended, or brings it back. The other side is not told: nothing changes for it. What
 * somebody reads of it from outside ends when it is put away, and does not come back with it.
 */
export async function archiveRequest(
  call: Call<Done>,
  { assessmentId, archived }: { readonly assessmentId: AssessmentId; readonly archived: boolean },
): Promise<Done> {
  const { deps, principal, at } = call;
  const was = await assessmentOf(call, assessmentId);
  if ((was.archivedAt !== null) === archived) return done;
  refuseShut(archived ? "archive" : "bring-back", was, at);
  const set = { archivedAt: archived ? at : null };
  const outside = archived ? await endingWith(call, { how: "put-away", assessmentId }) : noMail;
  await call.commit({
    effects: [...exitEffects(deps.db, { orgId: principal.orgId, assessmentId, was, set }), ...outside.effects],
    audit: { action: archived ? "assessment.archived" : "assessment.brought-back", subject: assessmentId },
    result: done,
  });
  await outside.deliver();
  return done;
}
