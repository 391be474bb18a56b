import { date, plural } from "#domain/format.ts";
import type { Caller } from "#worker/call.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { StandingAccess } from "./outside.repository.ts";

interface Told {
  readonly to: string;
  readonly name: string;
  readonly senderName: string;
  readonly orgName: string;
}

/** To whom a mail about access goes, from whom, and about what. */
export const toReader = ({ principal }: Caller, { email, name, product, vendorName }: StandingAccess) => ({
  to: email,
  name,
  senderName: principal.name,
  orgName: principal.orgName,
  of: { product, vendorName },
});

/** One assessment as a mail names it. */
export interface Named {
  readonly product: string;
  readonly vendorName: string;
}
const named = ({ product, vendorName }: Named): string => `${plain(product, 60)} of ${plain(vendorName, 60)}`;

const mailOf = (
  { to, name }: Pick<Told, "to" | "name">,
  { subject, lines }: { readonly subject: string; readonly lines: readonly string[] },
): Mail => ({ to, subject, text: `${[`Hello ${plain(name, 100)},`, ...lines, "Annexa"].join("\n\n")}\n` });

const who = ({ senderName, orgName }: Told): string => `${plain(senderName, 100)} of ${plain(orgName, 60)}`;

/** Tells somebody from outside what they may read, until when, and how they get in; it holds no words of whoever gave it. */
export const givenMail = (
  told: Told & {
    readonly of: readonly Named[];
    readonly until: string;
    readonly files: boolean;
    readonly link: string;
  },
): Mail => {
  const { of, until, files, link } = told;
  const what =
    of.length === 1 ? "an assessment" : plural({ count: of.length, one: "assessment", other: "assessments" });
  return mailOf(told, {
    subject: `${plain(told.orgName, 60)} lets you read ${what} on Annexa until ${date(until)}`,
    lines: [
      `${who(told)} lets you read ${what}, until ${date(until)}:\n${of.map((one) => `- ${named(one)}`).join("\n")}`,
      `You see the answers, the review, the decision, how the score moved and the log of ${of.length === 1 ? "it" : "each"}, and nothing else. ${files ? "You can open the vendor’s files. " : "The vendor’s files are named, and cannot be opened. "}You change nothing, and ${plain(told.orgName, 60)} sees when you read.`,
      `Sign in with this address; there is no password:\n${link}`,
      "If you do not know who this is, do nothing: nothing happens in your name.",
    ],
  });
};

/** Tells them of another last day. */
export const dayChangedMail = (
  told: Told & { readonly of: Named; readonly until: string; readonly before: string; readonly link: string },
): Mail =>
  mailOf(told, {
    subject: `You can read ${plain(told.of.product, 60)} until ${date(told.until)}`,
    lines: [
      `${who(told)} lets you read the assessment of ${named(told.of)} until ${date(told.until)}; it was ${date(told.before)} before.`,
      `Read it here, and sign in with this address:\n${told.link}`,
    ],
  });

/** Tells them that they read an assessment no more. */
export const takenBackMail = (told: Told & { readonly of: Named }): Mail =>
  mailOf(told, {
    subject: `You can no longer read ${plain(told.of.product, 60)}`,
    lines: [
      `${who(told)} ended what you could read of the assessment of ${named(told.of)}. Nothing of it opens for you any more.`,
      "If you still need it, write to them: they can give it to you anew.",
    ],
  });
