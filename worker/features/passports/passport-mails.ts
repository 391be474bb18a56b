import { date } from "#domain/format.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

/** Tells an owner that somebody asks for the evidence behind a page. */
export const askedMail = (told: {
  to: string;
  name: string;
  visitor: string;
  organisation: string;
  title: string;
  reason: string;
  link: string;
}): Mail => ({
  to: told.to,
  subject: `Somebody asks for the evidence behind ${plain(told.title, 60)}`,
  text: `${[
    `Hello ${plain(told.name, 100)},`,
    `${plain(told.visitor, 100)} of ${plain(told.organisation, 100)} asks to read the evidence behind your page “${plain(told.title, 100)}”.`,
    `“${plain(told.reason, 400)}”`,
    `Nobody has checked who they are: the name and the organisation are their own words. Let them in, or not, here:\n${told.link}`,
    "Annexa",
  ].join("\n\n")}\n`,
});

/** Gives the link to the evidence. */
export const admittedMail = (told: {
  to: string;
  name: string;
  vendor: string;
  title: string;
  link: string;
  expiresAt: number;
}): Mail => ({
  to: told.to,
  subject: `${plain(told.vendor, 60)} lets you read the evidence`,
  text: `${[
    `Hello ${plain(told.name, 100)},`,
    `${plain(told.vendor, 60)} lets you read the evidence behind “${plain(told.title, 100)}”. Every download is on record.`,
    `Open it here, until ${date(told.expiresAt, "UTC")}:\n${told.link}`,
    "Annexa",
  ].join("\n\n")}\n`,
});
