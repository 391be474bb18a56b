import type { Mail } from "#worker/ports/mail.ts";

/** The mail with link and code. */
export const signInMail = (of: { to: string; link: string; code: string }): Mail => ({
  to: of.to,
  subject: "Your Annexa sign-in",
  text: [
    "Somebody, probably you, asked to sign in to Annexa with this address.",
    "",
    `Open this link in the browser where you asked: ${of.link}`,
    "",
    `Or type this code there: ${of.code.slice(0, 4)}-${of.code.slice(4)}`,
    "",
    "Both work once, for 10 minutes. If it was not you, do nothing: nobody gets in without this mail.",
  ].join("\n"),
});

/** The mail for an address nobody knows: polite, and without a way in. */
export const unknownAddressMail = (of: { to: string; link: string }): Mail => ({
  to: of.to,
  subject: "No Annexa account for this address",
  text: [
    "Somebody, perhaps you, asked to sign in to Annexa with this address, but it has no account there.",
    "",
    `If you have an account with another address, sign in with that one: ${of.link}`,
    "",
    "If a buyer invited you, open the link in the invitation: it works for the address it was sent to. From a link that has lapsed a new one can be sent to that address.",
    "If your company uses Annexa already, ask an owner there to add you.",
  ].join("\n"),
});
