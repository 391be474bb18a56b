/** One plain-text mail to one person. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** Sent again, it carries the same one, so that it can be known as the same. */
  id?: string;
  /** Who it is from, in words; the address is that of the portal. */
  fromName?: string;
  /** Where an answer goes. */
  replyTo?: string;
};

/**
 * What became of a mail. `retry` says whether the same mail may succeed later. `reason` is a plain sentence for the
 * operator's log and holds neither addresses nor secrets.
 */
export type MailResult = { ok: true } | { ok: false; retry: boolean; reason: string };

export interface Mailer {
  /** Hands the mail to a mail system. Never throws: a refusal or a broken connection is a result. */
  send(mail: Mail): Promise<MailResult>;
}

/** Longest name of a sender we send, in characters. */
const longestName = 120;

/** Longest subject we send, in characters; RFC 5322 allows 998 bytes on the line. */
const longestSubject = 200;

// The HTML standard's own pattern for a valid e-mail address: one address, ASCII, nothing that could open a header.
const address =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** True for one ordinary address of at most 254 characters (RFC 5321, 4.5.3.1.3). */
export const isMailAddress = (text: string): boolean => text.length <= 254 && address.test(text);

const breaksLine = /\p{Cc}|\p{Zl}|\p{Zp}/u;

/**
 * Why a mail must not be sent as it is, or undefined. Every mailer asks this first, so a line break in a name or
 * subject can never become a header of its own (OWASP ASVS 1.3.11).
 */
export function refuseMail(mail: Mail): MailResult | undefined {
  const { fromName = "", replyTo } = mail;
  if (!isMailAddress(mail.to)) return refused("The recipient is not one ordinary e-mail address.");
  if (mail.subject.trim() === "") return refused("The mail has no subject.");
  if (breaksLine.test(mail.subject)) return refused("The subject holds a line break or control character.");
  if (mail.subject.length > longestSubject) return refused(`The subject is longer than ${longestSubject} characters.`);
  if (breaksLine.test(fromName)) return refused("The sender's name holds a line break or control character.");
  if (fromName.length > longestName) return refused(`The sender's name is longer than ${longestName} characters.`);
  if (replyTo !== undefined && !isMailAddress(replyTo))
    return refused("The address for answers is not one ordinary e-mail address.");
  if (mail.text.trim() === "") return refused("The mail has no text.");
  return undefined;
}

/** A result for a mail that will never be accepted as it is. */
export const refused = (reason: string): MailResult => ({ ok: false, retry: false, reason });

/** A result for a mail that may be accepted later. */
export const notNow = (reason: string): MailResult => ({ ok: false, retry: true, reason });
