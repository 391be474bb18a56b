import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface WithdrawalMail {
  readonly to: string;
  readonly toName: string;
  readonly vendorName: string;
  readonly product: string;
  readonly file: string;
  readonly link: string;
}

/** Tells who asked for the assessment that a file of it can be opened no more. */
export const withdrawalMail = (told: WithdrawalMail): Mail => ({
  to: told.to,
  subject: `A file about ${plain(told.product, 60)} was taken back`,
  text: `${[
    `Hello ${plain(told.toName, 100)},`,
    `${plain(told.vendorName, 60)} took back the file “${plain(told.file, 100)}” that it had handed in about ${plain(told.product, 60)}. Nobody can open it any more; what was concluded on it stands, and the record that was signed still names it.`,
    `See where it was offered:\n${told.link}`,
    "Annexa",
  ].join("\n\n")}\n`,
});
