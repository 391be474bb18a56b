import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { RequestId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { tellAskersOfEnd } from "#worker/features/intake/tell-of-decision.ts";
import { tellOfDecline } from "#worker/features/notices/happened.ts";
import { findOwnStanding } from "#worker/features/requests/own-standing.repository.ts";
import { dropAskingEffects, exitEffects } from "./exits.repository.ts";
import { refuseShut } from "./leaving.ts";

/** The vendor says that it will not answer, and why. Refused once it has submitted. */
export async function declineRequest(
  call: Call<Done>,
  { requestId, reason }: { readonly requestId: RequestId; readonly reason: string },
): Promise<Done> {
  const { deps, principal, at } = call;
  const found = (await findOwnStanding(deps.db, { orgId: principal.orgId, requestId })) ?? fail("not-found");
  const { key, ...was } = found;
  refuseShut("decline", was, at);
  const mails = await tellOfDecline(call, { ...key, reason });
  const askers = await tellAskersOfEnd(deps, { ...key, how: "declined" });
  await call.commit({
    effects: [
      ...exitEffects(deps.db, { ...key, was, set: { ended: "declined", endedAt: at, endedReason: reason } }),
      ...dropAskingEffects(deps.db, { ...key, at }),
      ...mails.effects,
      ...askers.effects,
    ],
    audit: { action: "request.declined", subject: requestId, clear: { reason } },
    alsoFor: { orgId: key.orgId, subject: key.assessmentId },
    result: done,
  });
  await mails.deliver();
  await askers.deliver();
  return done;
}
