import type { InvitationView } from "#contract/identity.ts";
import { fail } from "#contract/problems.ts";
import { canBeCovered, questionsBeforehand } from "#domain/assessment/progress.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { takeOne } from "#worker/features/identity/rate-limit.repository.ts";
import { nonceHashOf } from "#worker/features/identity/sign-in.usecases.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { type FoundInvitation, findInvitation, saveOpened } from "./invitations.repository.ts";

/** The live invitation of a token, or a refusal. */
export async function invitationOf(deps: Dependencies, token: string): Promise<FoundInvitation> {
  const tokenHash = await sha256Hex(`v1:invite:${token}`);
  return (await findInvitation(deps.db, { tokenHash, now: deps.clock.now() })) ?? fail("invitation-expired");
}

/** What the invitation is about; opening it is what "opened" in the tracker means. */
export async function lookAtInvitation(deps: Dependencies, token: string): Promise<InvitationView> {
  const found = await invitationOf(deps, token);
  const { buyerOrgId: orgId, assessmentId, questionnaire } = found;
  if (found.state === "sent") await saveOpened(deps.db, { orgId, assessmentId, now: deps.clock.now() });
  const { buyerName, vendorName, product, purpose, contactName, dueOn } = found;
  return {
    buyerName,
    vendorName,
    product,
    purpose,
    contactName,
    dueOn,
    maskedEmail: masked(found.email),
    questionnaireTitle: questionnaire.title,
    ...questionsBeforehand(questionnaire),
    estimatedMinutes: minutesOf(questionnaire),
    certificateSavesTime: canBeCovered(questionnaire),
    alreadyAccepted: found.state === "answering" || found.state === "submitted",
  };
}

/** `d•••@vendor.example`: enough to recognise, too little to learn. */
export const masked = (email: string): string => email.replace(/^(.)[^@]*/, "$1•••");

const quarterHour = 15 * 60_000;

/** Sends a sign-in mail to the invited address, and to no other. */
export async function proveInvitedAddress(deps: Dependencies, of: { token: string; nonce: string }): Promise<void> {
  const { email } = await invitationOf(deps, of.token);
  const inLimit = await takeOne(deps.db, {
    key: `sign-in:${email}`,
    now: deps.clock.now(),
    windowMs: quarterHour,
    most: 5,
  });
  if (!inLimit) fail("too-many-requests");
  await deps.enqueue({ kind: "sign-in", email, nonceHash: await nonceHashOf(of.nonce), invited: true });
}
