import type { CivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

/** Reminds a vendor that is at work already; the link leads to a sign-in with this address. */
export const reminderMail = (told: {
  to: string;
  contactName: string;
  buyerName: string;
  product: string;
  dueOn: CivilDate;
  link: string;
}): Mail => ({
  to: told.to,
  subject: `Reminder: questions about ${plain(told.product, 60)}`,
  text: `${[
    `Hello ${plain(told.contactName, 100)},`,
    `${plain(told.buyerName, 60)} still waits for your answers about ${plain(told.product, 60)}. They are due by ${date(told.dueOn)}.`,
    `What you have entered so far is saved. Go on here:\n${told.link}`,
    "Annexa",
  ].join("\n\n")}\n`,
});
