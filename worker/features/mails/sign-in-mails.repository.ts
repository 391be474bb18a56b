import { eq, lt, sql } from "drizzle-orm";
import type { Database } from "#worker/storage/database.ts";
import { signInMails } from "#worker/storage/records.tables.ts";

/**
 * Takes a sign-in mail in hand until `until`: of any number at the same moment one gets it, until it is sent. Says whether
 * it is the first who does.
 */
export async function claimSignInMail(
  db: Database,
  { id, now, until }: { readonly id: string; readonly now: number; readonly until: number },
): Promise<"first" | "again" | "not mine"> {
  const [taken] = await db
    .insert(signInMails)
    .values({ id, nextTryAt: until, createdAt: now })
    .onConflictDoUpdate({
      target: signInMails.id,
      set: { nextTryAt: until },
      setWhere: sql`${signInMails.sentAt} is null and ${signInMails.nextTryAt} <= ${now}`,
    })
    .returning({ createdAt: signInMails.createdAt });
  if (taken === undefined) return "not mine";
  return taken.createdAt === now ? "first" : "again";
}

/** Writes down that it was sent, or may be tried again from now on. */
export async function settleSignInMail(
  db: Database,
  { id, ...to }: { readonly id: string; readonly sentAt: number | null; readonly nextTryAt: number },
): Promise<void> {
  await db.update(signInMails).set(to).where(eq(signInMails.id, id));
}

/** Whether it was sent, or given up: a message delivered again has nothing to do. */
export async function isSignInMailSettled(db: Database, id: string): Promise<boolean> {
  const [row] = await db.select({ sentAt: signInMails.sentAt }).from(signInMails).where(eq(signInMails.id, id));
  return row !== undefined && row.sentAt !== null;
}

/** Hourly: forgets those that no message is left of. */
export async function forgetSignInMails(db: Database, before: number): Promise<void> {
  await db.delete(signInMails).where(lt(signInMails.createdAt, before));
}
