import { type Mail, type Mailer, type MailResult, notNow, refused, refuseMail } from "./mail.ts";

/** The part of Cloudflare's `send_email` binding that we use. */
export type EmailBinding = Pick<SendEmail, "send">;

// Codes of https://developers.cloudflare.com/email-service/api/send-emails/workers-api/ that no later try can change.
const final = new Map([
  ["E_VALIDATION_ERROR", "Cloudflare says the mail is not well formed."],
  ["E_FIELD_MISSING", "Cloudflare says a field of the mail is missing."],
  ["E_CONTENT_TOO_LARGE", "Cloudflare says the mail is too large."],
  ["E_SENDER_NOT_VERIFIED", "Cloudflare has not verified the sender. Add the domain of MAIL_FROM to Email Sending."],
  ["E_SENDER_DOMAIN_NOT_AVAILABLE", "The domain of MAIL_FROM is not set up for Email Sending in this account."],
  ["E_RECIPIENT_NOT_ALLOWED", "This Cloudflare account may not send to the recipient."],
  ["E_RECIPIENT_SUPPRESSED", "The recipient is on Cloudflare's suppression list after earlier bounces or complaints."],
]);

const passing = new Map([
  ["E_RATE_LIMIT_EXCEEDED", "Cloudflare's sending rate is used up for the moment."],
  ["E_DAILY_LIMIT_EXCEEDED", "Cloudflare's daily number of mails is used up."],
]);

/** Sends through Cloudflare Email Service. `from` must belong to a domain set up for sending in the account. */
export function cloudflareMailer({ binding, from }: { binding: EmailBinding; from: string }): Mailer {
  return {
    async send({ id, ...mail }: Mail): Promise<MailResult> {
      const refusal = refuseMail(mail);
      if (refusal) return refusal;
      try {
        // Cloudflare makes the Message-ID itself and lets nobody set it; headers of one's own begin with X-.
        const headers = id === undefined ? {} : { headers: { "X-Annexa-Mail": id } };
        const { to, subject, text, fromName, replyTo } = mail;
        const sender = fromName === undefined ? from : { name: fromName, email: from };
        await binding.send({ from: sender, to, subject, text, ...(replyTo && { replyTo }), ...headers });
        return { ok: true };
      } catch (error) {
        return explain(error);
      }
    },
  };
}

// The platform's message may name addresses: only its code is used.
function explain(error: unknown): MailResult {
  const code = codeOf(error);
  const reason = final.get(code);
  if (reason) return refused(reason);
  return notNow(passing.get(code) ?? "Cloudflare could not take the mail just now.");
}

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const code: unknown = Reflect.get(error, "code");
  return typeof code === "string" ? code : "";
}
