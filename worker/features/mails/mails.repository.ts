import { and, eq, lt, sql } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { type MailKind, mails } from "#worker/storage/records.tables.ts";

export interface WaitingMail {
  readonly orgId: OrgId;
  readonly id: string;
  readonly subjectId: string;
  readonly kind: MailKind;
  readonly createdAt: number;
}

/** A mail that waits in the queue; its text is not stored, because it may hold a token. */
export const mailEffect = (db: Database, mail: WaitingMail): Effect =>
  db.insert(mails).values({ ...mail, state: "queued" });

/** Records that a mail will not go out, so that a screen can say so. */
export async function saveMailFailed(
  db: Database,
  failed: { readonly orgId: OrgId; readonly id: string; readonly reason: string; readonly at: number },
): Promise<void> {
  await db
    .update(mails)
    .set({ state: "failed", reason: failed.reason, settledAt: failed.at })
    .where(and(eq(mails.orgId, failed.orgId), eq(mails.id, failed.id)));
}

export interface MailKey {
  readonly orgId: OrgId;
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
