import type { Clock } from "#worker/ports/clock.ts";
import type { Mailer } from "#worker/ports/mail.ts";
import type { Database } from "#worker/storage/database.ts";
import { demoMails } from "#worker/storage/records.tables.ts";

/** Keeps mails for the demo's mailbox page instead of sending them. */
export const mailboxMailer = ({ db, clock }: { db: Database; clock: Clock }): Mailer => ({
  async send({ to, subject, text }) {
    await db.insert(demoMails).values({ recipient: to, subject, body: text, at: clock.now() });
    return { ok: true };
  },
});
