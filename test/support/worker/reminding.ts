import { env } from "cloudflare:workers";
import type { Dependencies } from "#worker/dependencies.ts";
import { remindDue } from "#worker/features/reminders/due.usecases.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { dependenciesWith, keptJobs } from "./use-case-call.ts";

export const clockAt = (moment: string): Dependencies["clock"] => ({ now: () => Date.parse(moment) });

/** Has everything that is due at a moment worked off, as the queue does; gives what it enqueued. */
export async function workedOffAt(moment: string, changed: Partial<Dependencies> = {}): Promise<MailJob[]> {
  const { jobs, enqueue } = keptJobs();
  const deps = dependenciesWith({ clock: clockAt(moment), enqueue, ...changed });
  while (await remindDue(deps));
  return jobs;
}

/** The same at noon of each day, in turn. */
export async function workedOffOn(days: readonly string[]): Promise<void> {
  for (const day of days) await workedOffAt(`${day}T12:00:00Z`);
}

/** The due day of a request, past the routes: no mail tells of it. */
export const dueOn = (
  { buyer, assessmentId }: { readonly buyer: { readonly orgId: string }; readonly assessmentId: string },
  day: string,
) =>
  env.DB.prepare("update assessments set due_on = ? where org_id = ? and id = ?")
    .bind(day, buyer.orgId, assessmentId)
    .run();
