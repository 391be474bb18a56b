import type { Role } from "#domain/access/roles.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface MemberMail {
  readonly to: string;
  readonly name: string;
  readonly senderName: string;
  readonly orgName: string;
  readonly role: Role;
  readonly link: string;
}

/** Tells somebody that they belong to an organisation now, and how they get in; it holds no words of whoever added them. */
export const memberMail = (told: MemberMail): Mail => ({
  to: told.to,
  subject: `You can work for ${plain(told.orgName, 60)} on Annexa`,
  text: `${[
    `Hello ${plain(told.name, 100)},`,
    `${plain(told.senderName, 100)} added you to ${plain(told.orgName, 60)} on Annexa, as ${told.role}.`,
    `Sign in with this address; there is no password:\n${told.link}`,
    "If you do not know who this is, do nothing: nothing happens in your name.",
    "Annexa",
  ].join("\n\n")}\n`,
});
