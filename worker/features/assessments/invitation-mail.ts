import type { CivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface InvitationMail {
  readonly to: string;
  readonly contactName: string;
  readonly senderName: string;
  readonly buyerName: string;
  readonly vendorName: string;
  readonly product: string;
  readonly purpose: string;
  readonly dueOn: CivilDate;
  readonly estimatedMinutes: number;
  readonly link: string;
  readonly expiresOn: CivilDate;
}

/** The mail that invites a vendor's contact, in plain text; its only link is ours. */
export function invitationMail(told: InvitationMail): Mail {
  const buyer = plain(told.buyerName, 60);
  const product = plain(told.product, 60);
  const text = [
    `Hello ${plain(told.contactName, 100)},`,
    `${plain(told.senderName, 100)} of ${buyer} asks ${plain(told.vendorName, 100)} to answer questions about how AI is managed in ${product}.`,
    `What it is for: ${plain(told.purpose, 400)}`,
    `Please answer by ${date(told.dueOn)}. Most people need about ${told.estimatedMinutes} minutes, and a colleague can help. What you enter is saved as you go.`,
    `Start here:\n${told.link}`,
    `What happens next: the page shows who asks and what for, then sends a sign-in link to this address. You answer, check your answers and submit them. ${buyer} sees nothing before you submit. If you hold an ISO/IEC 42001 certificate, have it at hand: it can stand in for part of the answers.`,
    `The link is good until ${date(told.expiresOn)}. If you did not expect this mail, you can ignore it.`,
    "Annexa",
  ];
  return { to: told.to, subject: `${buyer} asks about AI in ${product}`, text: `${text.join("\n\n")}\n` };
}
