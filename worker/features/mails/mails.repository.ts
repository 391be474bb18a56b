import { and, eq } from "drizzle-orm";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { type MailKind, mails } from "#worker/storage/records.tables.ts";

export interface WaitingMail {
  readonly orgId: string;
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
  failed: { readonly orgId: string; readonly id: string; readonly reason: string; readonly at: number },
): Promise<void> {
  await db
    .update(mails)
    .set({ state: "failed", reason: failed.reason, settledAt: failed.at })
    .where(and(eq(mails.orgId, failed.orgId), eq(mails.id, failed.id)));
}
