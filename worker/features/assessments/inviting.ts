import type { InvitationLink } from "#contract/assessment.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { Call } from "#worker/http/app-env.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { Effect } from "#worker/storage/commit.ts";
import { type InvitationMail, invitationMail } from "./invitation-mail.ts";
import { invitationEffect, mailEffect, saveMailFailed } from "./sending.repository.ts";

/** How long an invitation is good (security D4, 6). */
const invitationLasts = 14 * 86_400_000;

export interface Invited {
  readonly assessmentId: string;
  readonly email: string;
  /** What the mail says; left out, nothing is mailed and the link is only shown. */
  readonly mail?: Omit<InvitationMail, "to" | "senderName" | "buyerName" | "link" | "expiresOn">;
}

export interface Invitation {
  readonly effects: readonly Effect[];
  readonly link: InvitationLink;
  /** What a repeat of the request gets: the link without its address, because a token is shown once. */
  readonly repeated: InvitationLink;
  /** To be called once the effects are stored; never throws. */
  readonly deliver: () => Promise<void>;
}

/** A new way in for the vendor's contact. */
export async function inviteContact({ deps, principal }: Call, invited: Invited): Promise<Invitation> {
  const { db, clock, ids, settings } = deps;
  const { orgId } = principal;
  const { assessmentId, email, mail } = invited;
  const [token, createdAt, mailId] = [ids.token(), clock.now(), ids.id("mail")];
  const expiresAt = createdAt + invitationLasts;
  const tokenHash = await sha256Hex(`v1:invite:${token}`);
  const link = { url: `${settings.APP_URL.replace(/\/$/, "")}/i#${token}`, expiresAt, mailed: mail !== undefined };
  const told = mail && {
    ...mail,
    to: email,
    senderName: principal.name,
    buyerName: principal.orgName,
    link: link.url,
    expiresOn: civilDateOf(expiresAt),
  };
  return {
    link,
    repeated: { ...link, url: "" },
    effects: [
      invitationEffect(db, { tokenHash, orgId, assessmentId, email, createdAt, expiresAt }),
      ...(told ? [mailEffect(db, { orgId, id: mailId, subjectId: assessmentId, createdAt })] : []),
    ],
    deliver: async () => {
      if (told) await enqueueMail({ deps, orgId, mailId, told });
    },
  };
}

const notQueued = "The mail could not be handed over for sending. Copy the link and send it yourself, or invite again.";

interface Waiting {
  readonly deps: Call["deps"];
  readonly orgId: string;
  readonly mailId: string;
  readonly told: InvitationMail;
}

// The assessment is stored already: a queue that fails must not make the person send it a second time.
async function enqueueMail({ deps, orgId, mailId, told }: Waiting): Promise<void> {
  try {
    await deps.enqueue({ kind: "mail", orgId, mailId, mail: invitationMail(told) });
  } catch {
    await saveMailFailed(deps.db, { orgId, id: mailId, reason: notQueued, at: deps.clock.now() });
  }
}
