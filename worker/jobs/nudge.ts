import type { Dependencies } from "#worker/dependencies.ts";
import { failOldMails, listDueMails } from "#worker/features/mails/mails.repository.ts";
import { triedFor } from "./mail-work.ts";

/** The most mails nudged in one run; the next run goes on. */
const mostPerRun = 200;

/** Hourly: nudges every mail that waits, and gives up those that waited for a day. */
export async function nudgeMails({ db, clock, enqueue }: Dependencies): Promise<void> {
  const now = clock.now();
  await failOldMails(db, { before: now - triedFor, now });
  for (const { orgId, id } of await listDueMails(db, { now, most: mostPerRun }))
    await enqueue({ kind: "mail", orgId, mailId: id });
}
