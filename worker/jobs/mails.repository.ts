import { and, eq, lt, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";
import { mails } from "#worker/storage/records.tables.ts";

export interface MailKey {
  readonly orgId: string;
  readonly id: string;
}
const isMail = ({ orgId, id }: MailKey) => and(eq(mails.orgId, orgId), eq(mails.id, id));

/** Whether the mail still waits: a message delivered twice sends once. */
export async function isQueued(db: Database, key: MailKey): Promise<boolean> {
  const rows = await db.select({ state: mails.state }).from(mails).where(isMail(key));
  return rows[0]?.state === "queued";
}

/** Writes down what became of a try to send. */
export async function saveMailState(
  db: Database,
  key: MailKey,
  to: { state: "queued" | "sent" | "failed"; reason: string | null; now: number },
): Promise<void> {
  const settledAt = to.state === "queued" ? null : to.now;
  await db
    .update(mails)
    .set({ state: to.state, reason: to.reason, attempts: sql`${mails.attempts} + 1`, settledAt })
    .where(isMail(key));
}

const lost = "The mail was not sent within an hour. Copy the invitation link and send it yourself, or try again.";

/** Hourly: mails that never left are shown as failed. */
export async function failStuckMails(db: Database, of: { before: number; now: number }): Promise<void> {
  await db
    .update(mails)
    .set({ state: "failed", reason: lost, settledAt: of.now })
    .where(and(eq(mails.state, "queued"), lt(mails.createdAt, of.before)));
}
