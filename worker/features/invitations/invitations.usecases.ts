import type { InvitationWay } from "#contract/identity.schema.ts";
import type { InvitationView, OpenInvitation } from "#contract/identity.ts";
import { fail } from "#contract/problems.ts";
import { invitationPage } from "#domain/access/page-link.ts";
import { canBeCovered, questionsBeforehand } from "#domain/assessment/progress.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Person } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { mailSignIn, type Proven, proveByCode, type TypedCode } from "#worker/features/identity/sign-in.usecases.ts";
import { triedOnRecord } from "#worker/features/identity/sign-ins-on-record.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import {
  type FoundInvitation,
  findInvitationByToken,
  findInvitationTo,
  listOpenTo,
  saveOpened,
} from "./invitations.repository.ts";

/** An invitation as somebody comes to it: by the link's secret, or signed in with the address it was sent to. */
export interface Arriving {
  readonly way: InvitationWay;
  readonly person: Person | undefined;
}

/** The live invitation of a token or of a proven address, or a refusal. To any other address there is none. */
export async function invitationOf(deps: Dependencies, { way, person }: Arriving): Promise<FoundInvitation> {
  if ("token" in way) return invitationOfToken(deps, way.token);
  const { assessmentId } = way;
  const { email } = person ?? fail("not-signed-in");
  const found = (await findInvitationTo(deps.db, { email, assessmentId })) ?? fail("not-found");
  // What was taken up stays open to whoever did: their membership is looked at when they go on.
  if (!isTakenUp(found) && found.expiresAt <= deps.clock.now()) fail("invitation-expired");
  return found;
}

async function invitationOfToken(deps: Dependencies, token: string): Promise<FoundInvitation> {
  const found = await findInvitationByToken(deps.db, await sha256Hex(`v1:invite:${token}`));
  return found === undefined || found.expiresAt <= deps.clock.now() ? fail("invitation-expired") : found;
}

const isTakenUp = ({ state }: FoundInvitation): boolean => state === "answering" || state === "submitted";

/** Open invitations to a person's proven address, the most urgent first. */
export const listInvitations = ({ db, clock }: Dependencies, { email }: Person): Promise<OpenInvitation[]> =>
  listOpenTo(db, { email, now: clock.now() });

/** Whether an address may sign in because somebody waits for it to answer. */
export const isInvited = async ({ db, clock }: Dependencies, email: string): Promise<boolean> =>
  (await listOpenTo(db, { email, now: clock.now() })).length > 0;

/** What the invitation is about; opening it is what "opened" in the tracker means. */
export async function lookAtInvitation(deps: Dependencies, arriving: Arriving): Promise<InvitationView> {
  const found = await invitationOf(deps, arriving);
  const { buyerOrgId: orgId, assessmentId, questionnaire } = found;
  if (found.state === "sent") await saveOpened(deps.db, { orgId, assessmentId, now: deps.clock.now() });
  const { buyerName, vendorName, product, purpose, contactName, dueOn } = found;
  return {
    assessmentId,
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
    alreadyAccepted: isTakenUp(found),
  };
}

/** `d•••@vendor.example`: enough to recognise, too little to learn. */
export const masked = (email: string): string => email.replace(/^(.)[^@]*/, "$1•••");

/** Sends a sign-in mail to the invited address, and to no other. */
export async function proveInvitedAddress(
  deps: Dependencies,
  of: { token: string; nonce: string; address: string },
): Promise<void> {
  const { email, assessmentId } = await invitationOfToken(deps, of.token);
  if (!(await withinLimit(deps, "sign-in-asked", of.address))) fail("too-many-requests");
  await mailSignIn(deps, { email, nonce: of.nonce, invited: true, to: invitationPage(assessmentId) });
}

/** The invited address, once the code that was mailed to it was typed beside its invitation. */
export async function proveByInvitedCode(
  deps: Dependencies,
  { token, ...typed }: Omit<TypedCode, "email"> & { readonly token: string },
): Promise<Proven> {
  const { email } = await invitationOfToken(deps, token);
  return triedOnRecord(deps, { email, proving: proveByCode(deps, { email, ...typed }) });
}
