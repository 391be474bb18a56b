import type { InvitationLink } from "#contract/assessment.ts";
import { type CivilDate, civilDateOf } from "#domain/civil-date.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Caller } from "#worker/call.ts";
import { refuseExcess } from "#worker/features/mails/mail-limits.ts";
import { type Mint, tokenPlace } from "#worker/features/mails/mint.schema.ts";
import { noMail, outgoingFrom, pageAddress } from "#worker/features/mails/outgoing-mail.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { type InvitationMail, invitationMail } from "./invitation-mail.ts";
import { invitationEffect } from "./sending.repository.ts";

/** How long an invitation is good after it was sent, and after the answers are due: late answers are answers too. */
const invitationLasts = 14 * 86_400_000;

/** Until when a link made at a moment is good. */
export const goodUntil = ({ dueOn, at }: { readonly dueOn: CivilDate; readonly at: number }): number =>
  Math.max(at, Date.parse(dueOn)) + invitationLasts;

export const inviteHash = (token: string): Promise<string> => sha256Hex(`v1:invite:${token}`);
const invitationAddress = (deps: Caller["deps"], token: string): string => pageAddress(deps, `/i#${token}`);

export interface Invited {
  readonly assessmentId: AssessmentId;
  readonly email: string;
  /** The day the answers are due. */
  readonly dueOn: CivilDate;
  /** What the mail says; left out, nothing is mailed and the link is only shown. */
  readonly mail?: Omit<InvitationMail, "to" | "senderName" | "buyerName" | "link" | "expiresOn" | "dueOn">;
}

export interface Invitation {
  readonly effects: readonly Effect[];
  readonly link: InvitationLink;
  /** The same way in for a mail: its token is another one, and made when the mail goes out. */
  readonly mailed: { readonly link: string; readonly mint: Mint };
  /** To be called once the effects are stored; never throws. */
  readonly deliver: () => Promise<void>;
}

/** A new way in for the vendor's contact: to be shown once, and to be mailed; refuses a mail too many. */
export async function inviteContact(call: Caller, invited: Invited): Promise<Invitation> {
  const { deps, principal, at: createdAt } = call;
  const { db, ids } = deps;
  const { orgId } = principal;
  const { assessmentId, email, dueOn, mail } = invited;
  if (mail !== undefined) await refuseExcess(call, { kind: "invitation", to: email });
  const token = ids.token();
  const expiresAt = goodUntil({ dueOn, at: createdAt });
  const link = { url: invitationAddress(deps, token), expiresAt, mailed: mail !== undefined };
  const mint: Mint = { kind: "invitation", assessmentId, email, expiresAt };
  const mailed = { link: invitationAddress(deps, tokenPlace), mint };
  const told = mail && {
    ...mail,
    dueOn,
    to: email,
    senderName: principal.name,
    buyerName: principal.orgName,
    link: mailed.link,
    expiresOn: civilDateOf(expiresAt),
  };
  const sent = told
    ? outgoingFrom(call, { subjectId: assessmentId, kind: "invitation", mail: invitationMail(told), mint })
    : noMail;
  return {
    link,
    mailed,
    effects: [
      invitationEffect(db, { tokenHash: await inviteHash(token), orgId, assessmentId, email, createdAt, expiresAt }),
      ...sent.effects,
    ],
    deliver: sent.deliver,
  };
}
