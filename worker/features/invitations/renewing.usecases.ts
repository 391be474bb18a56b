import { fail } from "#contract/problems.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { invitationMail } from "#worker/features/assessments/invitation-mail.ts";
import { goodUntil } from "#worker/features/assessments/inviting.ts";
import { goingOnEffect } from "#worker/features/assessments/over.repository.ts";
import { failIfOver } from "#worker/features/assessments/over.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { tokenPlace } from "#worker/features/mails/mint.schema.ts";
import { outgoing, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { from } from "#worker/features/mails/sender.ts";
import { commit } from "#worker/storage/commit.ts";
import type { FoundInvitation } from "./invitations.repository.ts";
import { type Arriving, anyInvitationOf } from "./invitations.usecases.ts";

/**
 * Mails a new link in place of one that lapsed, to the address that was invited and to no other: whoever holds the old link
 * learns nothing by it. Refused once the request has ended, and after three a day.
 */
export async function renewInvitation(
  deps: Dependencies,
  { address, ...arriving }: Arriving & { readonly address: string },
): Promise<void> {
  if (!(await withinLimit(deps, "sign-in-asked", address))) fail("too-many-requests");
  const found = await anyInvitationOf(deps, arriving);
  failIfOver(found);
  const at = deps.clock.now();
  // A link that is good needs no other.
  if (found.expiresAt > at) return;
  await refuseExcess(deps, found);
  const { buyerOrgId: orgId, assessmentId, email, dueOn } = found;
  const expiresAt = goodUntil({ dueOn, at });
  const mail = invitationMail({
    ...found,
    to: email,
    estimatedMinutes: minutesOf(found.questionnaire),
    link: pageAddress(deps, `/i#${tokenPlace}`),
    expiresOn: civilDateOf(expiresAt),
  });
  const mint = { kind: "invitation", assessmentId, email, expiresAt } as const;
  const sender = { name: found.senderName, orgName: found.buyerName, email: found.senderEmail };
  const sent = outgoing(deps, { orgId, subjectId: assessmentId, kind: "invitation", mail: from(sender, mail), mint });
  await commit(deps.db, {
    orgId,
    facet: "buyer",
    actor: `visitor:${assessmentId}`,
    at,
    // Where they are is not the buyer's business.
    from: null,
    audit: { action: "invitation.renewed", subject: assessmentId },
    effects: [goingOnEffect(deps.db, { orgId, assessmentId }), ...sent.effects],
  });
  await sent.deliver();
}

async function refuseExcess(deps: Dependencies, { buyerOrgId, assessmentId, email }: FoundInvitation): Promise<void> {
  const isWithin =
    (await withinLimit(deps, "invitation-renewed", `${buyerOrgId} ${assessmentId}`)) &&
    (await withinLimit(deps, "mailed-to-address", `${buyerOrgId} ${email}`)) &&
    (await withinLimit(deps, "mailed-by-organisation", buyerOrgId));
  if (!isWithin) fail("mail-limit");
}
