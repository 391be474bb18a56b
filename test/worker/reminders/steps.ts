import { env } from "cloudflare:workers";
import { dependenciesWith, keptJobs } from "#test/support/worker/use-case-call.ts";
import { aMessage, consumeBatch, envWithMail } from "#test/worker/identity/portal-in-hand.ts";
import type { World } from "#test/worker/requests/world.ts";
import { rowsOf } from "#test/worker/requests/world.ts";
import type { Dependencies } from "#worker/dependencies.ts";
import { remindDue } from "#worker/features/reminders/due.usecases.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

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
export const dueOn = ({ buyer, assessmentId }: Pick<World, "buyer" | "assessmentId">, day: string) =>
  env.DB.prepare("update assessments set due_on = ? where org_id = ? and id = ?")
    .bind(day, buyer.orgId, assessmentId)
    .run();

interface Step {
  readonly step: number;
  readonly due_on: string;
  readonly left_out: string | null;
}
/** The steps that were taken, oldest first. */
export const stepsTaken = ({ buyer }: Pick<World, "buyer">) =>
  rowsOf<Step>("select step, due_on, left_out from reminders where org_id = ? order by at, step", buyer.orgId);

export const reminderMails = ({ buyer }: Pick<World, "buyer">) =>
  rowsOf<{ id: string; title: string | null; body: string | null; recipient: string | null }>(
    "select id, title, body, recipient from mails where org_id = ? and kind = 'reminder' order by created_at",
    buyer.orgId,
  );

/** The mails about an organisation's reminders as a mail service gets them. */
export async function sentMails({ buyer }: Pick<World, "buyer">): Promise<Mail[]> {
  const sent: Mail[] = [];
  for (const { id } of await reminderMails({ buyer }))
    await consumeBatch(
      envWithMail(async (mail) => void sent.push(mail)),
      [aMessage({ kind: "mail", orgId: buyer.orgId, mailId: id })],
    );
  return sent;
}
