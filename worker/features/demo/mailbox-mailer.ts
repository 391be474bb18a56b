import type { Clock } from "#worker/ports/clock.ts";
import type { Mailer } from "#worker/ports/mail.ts";
import type { Database } from "#worker/storage/database.ts";
import { keepDemoMail } from "./demo.repository.ts";

/** Keeps mails for the demo's mailbox page instead of sending them. */
export const mailboxMailer = ({ db, clock }: { db: Database; clock: Clock }): Mailer => ({
  async send(mail) {
    await keepDemoMail(db, { ...mail, at: clock.now() });
    return { ok: true };
  },
});
