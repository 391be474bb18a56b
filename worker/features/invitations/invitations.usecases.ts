import type { InvitationWay } from "#contract/identity.schema.ts";
import type { InvitationView, OpenInvitation } from "#contract/identity.ts";
import { fail } from "#contract/problems.ts";
import { invitationPage } from "#domain/access/page-link.ts";
import { canBeCovered, questionsBeforehand } from "#domain/assessment/progress.ts";
import { minutesOf } from "#domain/questionnaire/lint/estimated-minutes.ts";
import type { Person } from "#worker/call.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { inviteHash } from "#worker/features/assessments/inviting.ts";
import { endingOf, failIfOver } from "#worker/features/assessments/over.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { mailSignIn, type Proven, proveByCode, type TypedCode } from "#worker/features/identity/sign-in.usecases.ts";
import { triedOnRecord } from "#worker/features/identity/sign-ins-on-record.ts";
import type { Asking } from "#worker/http/visit.ts";
import {
  type FoundInvitation,
  findInvitationByToken,
  findInvitationTo,
  isInvitedTo,
  listOpenTo,
  saveOpened,
} from "./invitations.repository.ts";

/** An invitation as somebody comes to it: by the link's secret, or signed in with the address it was sent to. */
export interface Arriving {
  readonly way: InvitationWay;
  readonly person: Person | undefined;
}

/** The live invitation of a token or of a proven address, or a refusal. To any other address there is none. */
export async function invitationOf(deps: Dependencies, arriving: Arriving): Promise<FoundInvitation> {
  const found = await anyInvitationOf(deps, arriving);
  return hasLapsed(deps, { found, way: arriving.way }) ? fail("invitation-expired") : found;
}

/** The same, live or lapsed. */
export async function anyInvitationOf(deps: Dependencies, { way, person }: Arriving): Promise<FoundInvitation> {
  if ("token" in way) return ofToken(deps, way.token);
  const { assessmentId } = way;
  const { email } = person ?? fail("not-signed-in");
  return (await findInvitationTo(deps.db, { email, assessmentId })) ?? fail("not-found");
}

/** What a link's secret leads to; a link that was taken back leads nowhere, and says nothing of what it was about. */
const ofToken = async (deps: Dependencies, token: string): Promise<FoundInvitation> =>
  (await findInvitationByToken(deps.db, await inviteHash(token))) ?? fail("invitation-unknown");

// Under its own address, what was taken up stays open to whoever did: their membership is looked at when they go on.
const hasLapsed = ({ clock }: Dependencies, { found, way }: { found: FoundInvitation; way: InvitationWay }): boolean =>
  found.expiresAt <= clock.now() && ("token" in way || !isTakenUp(found));

/** The invitation of a link that can still be taken up; refuses what has lapsed or ended. */
async function invitationOfToken(deps: Dependencies, token: string): Promise<FoundInvitation> {
  const found = await invitationOf(deps, { way: { token }, person: undefined });
  // Whoever began reads what they gave, however it ended.
  if (!isTakenUp(found)) failIfOver(found);
  return found;
}

const isTakenUp = ({ state }: FoundInvitation): boolean => state === "answering" || state === "submitted";

/** Open invitations to a person's proven address, the most urgent first. */
export const listInvitations = ({ db, clock }: Dependencies, { email }: Person): Promise<OpenInvitation[]> =>
  listOpenTo(db, { email, now: clock.now() });

/** Whether an address may sign in because somebody waits for it to answer. */
export const isInvited = ({ db, clock }: Dependencies, email: string): Promise<boolean> =>
  isInvitedTo(db, { email, now: clock.now() });

/**
 * What the invitation is about; opening it is what "opened" in the tracker means. One that has lapsed or ended says the same,
 * and that it is so: whoever holds the link could know it before.
 */
export async function lookAtInvitation(deps: Dependencies, arriving: Arriving): Promise<InvitationView> {
  const found = await anyInvitationOf(deps, arriving);
  const { buyerOrgId: orgId, assessmentId, questionnaire } = found;
  const lapsed = hasLapsed(deps, { found, way: arriving.way });
  const ended = endingOf(found);
  if (found.state === "sent" && !lapsed && ended === null)
    await saveOpened(deps.db, { orgId, assessmentId, now: deps.clock.now() });
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
    lapsed,
    ended,
  };
}

/** `d•••@vendor.example`: enough to recognise, too little to learn. */
export const masked = (email: string): string => email.replace(/^(.)[^@]*/, "$1•••");

/** Sends a sign-in mail to the invited address, and to no other. */
export async function proveInvitedAddress(
  deps: Dependencies,
  of: Asking & { token: string; address: string },
): Promise<void> {
  const { email, assessmentId } = await invitationOfToken(deps, of.token);
  if (!(await withinLimit(deps, "sign-in-asked", of.address))) fail("too-many-requests");
  await mailSignIn(deps, { email, nonce: of.nonce, mail: of.mail, invited: true, to: invitationPage(assessmentId) });
}

/** The invited address, once the code that was mailed to it was typed beside its invitation. */
export async function proveByInvitedCode(
  deps: Dependencies,
  { token, ...typed }: Omit<TypedCode, "email"> & { readonly token: string },
): Promise<Proven> {
  const { email } = await invitationOfToken(deps, token);
  return triedOnRecord(deps, { email, proving: proveByCode(deps, { email, ...typed }) });
}
