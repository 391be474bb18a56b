import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";
import { type Mail, type Mailer, type MailResult, notNow, refused, refuseMail } from "./mail.ts";
import { smtpMessage } from "./smtp/message.ts";
import { deliver, quit, type SmtpCredentials, type SmtpEncryption, SmtpRefusal } from "./smtp/session.ts";
import { openWire } from "./smtp/wire.ts";

export type SmtpSettings = {
  host: string;
  port: number;
  encryption: SmtpEncryption;
  /** Sent only over an encrypted line. */
  credentials?: SmtpCredentials;
  /** A plain address. */
  from: string;
  /** Longest wait for one answer of the server, in milliseconds; 15 seconds unless told. */
  timeoutMs?: number;
};

const secureTransport = { tls: "on", starttls: "starttls", none: "off" } as const;

/** Sends through an SMTP server, one connection a mail. Cloudflare does not let Workers use port 25: use 465 or 587. */
export function smtpMailer(settings: SmtpSettings, { clock, ids }: { clock: Clock; ids: Ids }): Mailer {
  return {
    async send(mail) {
      const refusal = refuseMail(mail) ?? refuseSettings(settings);
      if (refusal) return refusal;
      const message = smtpMessage({
        ...mail,
        from: settings.from,
        sentAt: clock.now(),
        messageId: mail.id ?? ids.id("mail"),
      });
      return carry(settings, { ...mail, message });
    },
  };
}

function refuseSettings({ encryption, credentials }: SmtpSettings): MailResult | undefined {
  if (encryption !== "none" || !credentials) return undefined;
  return refused("The mail settings have a password but no encryption; the password was not sent.");
}

async function carry(settings: SmtpSettings, { to, message }: Mail & { message: string }): Promise<MailResult> {
  const { host, port, encryption, credentials, from, timeoutMs = 15_000 } = settings;
  try {
    const wire = await openWire({ host, port, secureTransport: secureTransport[encryption], timeoutMs });
    try {
      await deliver(wire, { from, to, message, encryption, ...(credentials && { credentials }) });
      await quit(wire);
    } finally {
      await wire.close();
    }
    return { ok: true };
  } catch (error) {
    return explain(error);
  }
}

// The server's own words may repeat addresses: only its code is used.
function explain(error: unknown): MailResult {
  if (!(error instanceof SmtpRefusal)) return notNow("The mail server could not be reached or broke off.");
  const reason = `The mail server refused ${error.message}, code ${error.code}.`;
  return error.code >= 400 && error.code < 500 ? notNow(reason) : refused(reason);
}
