import type { Env, Settings } from "#worker/env.ts";
import { mailboxMailer } from "#worker/features/demo/mailbox-mailer.ts";
import { systemClock } from "#worker/ports/clock.ts";
import { cloudflareMailer } from "#worker/ports/cloudflare-mailer.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { Mailer } from "#worker/ports/mail.ts";
import { type SmtpSettings, smtpMailer } from "#worker/ports/smtp-mailer.ts";
import { openDatabase } from "#worker/storage/database.ts";

/** The transport this deployment is set to. */
export function mailerOf(env: Env, settings: Settings): Mailer {
  switch (settings.MAIL_TRANSPORT) {
    case "cloudflare":
      return cloudflareMailer({ binding: env.MAIL, from: settings.MAIL_FROM });
    case "smtp":
      return smtpMailer(smtpOf(settings), { clock: systemClock, ids: randomIds });
    case "mailbox":
      return mailboxMailer({ db: openDatabase(env.DB), clock: systemClock });
  }
}

function smtpOf(settings: Settings): SmtpSettings {
  const {
    SMTP_HOST: host = "",
    SMTP_PORT: port = 587,
    SMTP_SECURITY: encryption = "starttls",
    SMTP_USER: username,
  } = settings;
  const server = { host, port, encryption, from: settings.MAIL_FROM };
  return username === undefined
    ? server
    : { ...server, credentials: { username, password: settings.SMTP_PASSWORD ?? "" } };
}
