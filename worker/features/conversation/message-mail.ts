import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface MessageMail {
  readonly to: string;
  readonly toName: string;
  readonly writer: string;
  readonly orgName: string;
  readonly product: string;
  readonly text: string;
  readonly link: string;
}

/** Tells the other side that there is a message; its beginning is quoted, the rest waits behind a sign-in. */
export function messageMail(told: MessageMail): Mail {
  const text = [
    `Hello ${plain(told.toName, 100)},`,
    `${plain(told.writer, 100)} of ${plain(told.orgName, 60)} writes about ${plain(told.product, 60)}:`,
    `“${plain(told.text, 300)}”`,
    `Read and answer it here:\n${told.link}`,
    "Annexa",
  ];
  return {
    to: told.to,
    subject: `A message about ${plain(told.product, 60)}`,
    text: `${text.join("\n\n")}\n`,
  };
}
