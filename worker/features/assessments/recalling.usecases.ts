import type { Contact } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import { type Done, done } from "#contract/view.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call, Caller } from "#worker/call.ts";
import { dropWaitingEffect } from "#worker/features/mails/mails.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { findAssessment } from "./assessments.repository.ts";
import { contactEffects, recallEffects } from "./sending.repository.ts";
import { inviting } from "./sending.usecases.ts";

/** Ends every link of an invitation that went astray; it can be sent again, to the same contact or to another. */
export async function recallInvitation(call: Call<Done>, assessmentId: AssessmentId): Promise<Done> {
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, assessmentId };
  if ((await findAssessment(deps.db, key)) === undefined) fail("not-found");
  return call
    .commit({
      effects: [...recallEffects(deps.db, key), notYetMailed(call, assessmentId)],
      audit: { action: "invitation.recalled", subject: assessmentId },
      result: done,
    })
    .catch(refuseTakenUp);
}

export interface ContactToInvite extends Contact {
  readonly assessmentId: AssessmentId;
}

/** Invites somebody else: every link that the contact before had ends, and the new one gets a mail. */
export async function replaceContact(call: Call<Done>, { assessmentId, ...contact }: ContactToInvite): Promise<Done> {
  const { deps, principal } = call;
  const key = { orgId: principal.orgId, assessmentId };
  const found = (await findAssessment(deps.db, key)) ?? fail("not-found");
  if (found.contactEmail === contact.contactEmail && found.contactName === contact.contactName) return done;
  const assessment = { ...found, ...contact };
  const invitation = await inviting(call, { assessmentId, assessment, mail: true });
  await call
    .commit({
      effects: [
        ...recallEffects(deps.db, key),
        notYetMailed(call, assessmentId),
        ...contactEffects(deps.db, { ...key, ...contact }),
        ...invitation.effects,
      ],
      audit: { action: "contact.replaced", subject: assessmentId },
      result: done,
    })
    .catch(refuseTakenUp);
  await invitation.deliver();
  return done;
}

/** An invitation that waits to be mailed does not go out any more. */
const notYetMailed = ({ deps, principal: { orgId }, at }: Caller, id: AssessmentId): Effect =>
  dropWaitingEffect(deps.db, { orgId, subjectIds: [id], kind: "invitation", at });

function refuseTakenUp(error: unknown): never {
  if (refusalOf(error) === "stale-revision") fail("invitation-taken-up");
  throw error;
}
