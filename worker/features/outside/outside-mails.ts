import { assessmentPage } from "#domain/access/page-link.ts";
import { date, plural } from "#domain/format.ts";
import type { Caller } from "#worker/call.ts";
import { pageAddress } from "#worker/features/mails/outgoing-mail.ts";
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
export const toReader = (
  { deps, principal }: Caller,
  { email, name, product, vendorName, assessmentId: id }: StandingAccess,
) => ({
  to: email,
  name,
  senderName: principal.name,
  orgName: principal.orgName,
  of: { product, vendorName, link: pageAddress(deps, assessmentPage({ id, orgId: principal.orgId })) },
});

/** One assessment as a mail names it. */
interface Named {
  readonly product: string;
  readonly vendorName: string;
}
const named = ({ product, vendorName }: Named): string => `${plain(product, 60)} of ${plain(vendorName, 60)}`;

const mailOf = (
  { to, name }: Pick<Told, "to" | "name">,
  { subject, lines }: { readonly subject: string; readonly lines: readonly string[] },
): Mail => ({ to, subject, text: `${[`Hello ${plain(name, 100)},`, ...lines, "Annexa"].join("\n\n")}\n` });

const who = ({ senderName, orgName }: Told): string => `${plain(senderName, 100)} of ${plain(orgName, 60)}`;

/** One that they may read, and where. */
type Open = Named & { readonly link: string };

/** Tells somebody from outside what they may read, until when, and how they get in; it holds no words of whoever gave it. */
export const givenMail = (
  told: Told & { readonly of: readonly Open[]; readonly until: string; readonly files: boolean },
): Mail => {
  const { of, until, files } = told;
  const what =
    of.length === 1 ? "an assessment" : plural({ count: of.length, one: "assessment", other: "assessments" });
  const org = plain(told.orgName, 60);
  return mailOf(told, {
    subject: `${org} lets you read ${what} on Annexa until ${date(until)}`,
    lines: [
      `${who(told)} lets you read ${what}, until ${date(until)}. Sign in with this address; there is no password:`,
      ...of.map((one) => `${named(one)}\n${one.link}`),
      `You see the answers, the review, the decision, how the score moved and the log of ${of.length === 1 ? "it" : "each"}, and nothing else. ${files ? "You can open the vendor’s files." : "The vendor’s files are named, and cannot be opened."} You change nothing, and ${org} sees when you read.`,
      "If you do not know who this is, do nothing: nothing happens in your name.",
    ],
  });
};

/** Tells them of another last day. */
export const dayChangedMail = (
  told: Told & { readonly of: Open; readonly until: string; readonly before: string },
): Mail =>
  mailOf(told, {
    subject: `You can read ${plain(told.of.product, 60)} until ${date(told.until)}`,
    lines: [
      `${who(told)} lets you read the assessment of ${named(told.of)} until ${date(told.until)}; it was ${date(told.before)} before.`,
      `Read it here, and sign in with this address:\n${told.of.link}`,
    ],
  });

/** Tells them that they read an assessment no more. */
export const takenBackMail = (told: Told & { readonly of: Named; readonly account: string }): Mail =>
  mailOf(told, {
    subject: `You can no longer read ${plain(told.of.product, 60)}`,
    lines: [
      `${who(told)} ended what you could read of the assessment of ${named(told.of)}. Nothing of it opens for you any more.`,
      "If you still need it, write to them: they can give it to you anew.",
      `Where you are signed in, and the way to sign out:\n${told.account}`,
    ],
  });
