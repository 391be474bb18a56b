import type { AssessmentView, InvitationLink } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Call, Caller } from "#worker/call.ts";
import { findPublished } from "#worker/features/questionnaires/questionnaires.repository.ts";
import { findAssessment } from "./assessments.repository.ts";
import { type Invitation, inviteContact } from "./inviting.ts";

export interface InviteAgain {
  readonly assessmentId: AssessmentId;
  readonly mail: boolean;
}

/** A further link to an assessment: mailed, or only given to be copied. Links given before stay good. */
export async function inviteAgain(
  call: Call<InvitationLink>,
  { assessmentId, mail }: InviteAgain,
): Promise<InvitationLink> {
  const assessment = await findAssessment(call.deps.db, { orgId: call.principal.orgId, assessmentId });
  if (assessment === undefined) fail("not-found");
  const invitation = await inviting(call, { assessmentId, assessment, mail });
  const link = await call.commit({
    effects: invitation.effects,
    audit: { action: "invitation.created", subject: assessmentId, details: { mailed: mail } },
    result: invitation.link,
  });
  await invitation.deliver();
  return link;
}

/** A further invitation of the contact, to be stored and delivered. */
export async function inviting(
  caller: Caller,
  { assessmentId, assessment, mail }: InviteAgain & { readonly assessment: AssessmentView },
): Promise<Invitation> {
  const { deps, principal } = caller;
  const key = { orgId: principal.orgId, ...assessment.questionnaire };
  const published = mail ? await findPublished(deps.db, key) : undefined;
  return inviteContact(caller, {
    assessmentId,
    email: assessment.contactEmail,
    dueOn: assessment.dueOn,
    ...(published && { mail: { ...assessment, estimatedMinutes: minutesOf(published.questionnaire) } }),
  });
}
