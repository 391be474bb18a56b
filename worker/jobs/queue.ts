import { dependenciesOf } from "#worker/dependencies.ts";
import type { Env } from "#worker/env.ts";
import { sealLog } from "#worker/features/audit/sealing.usecases.ts";
import { workOnCampaign } from "#worker/features/campaigns/campaign-work.ts";
import { keepFailedSignIn } from "#worker/features/identity/sign-ins-on-record.ts";
import { mailerOf } from "#worker/features/mails/mailer-of.ts";
import { remindDue } from "#worker/features/reminders/due.usecases.ts";
import { rescoreThese } from "#worker/features/reviewing/rescore.usecases.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { isLarge } from "./large.ts";
import { type Outcome, type Workbench, workOnMail } from "./mail-work.ts";
import { workOnSignIn } from "./sign-in-work.ts";
import { tellPart } from "./telling.ts";

/** From this delivery on a message that is only early is let go: its mail is in its row, and the hourly work nudges again. */
const lastDelivery = 4;
/** The longest pause that the queue keeps; for a longer one the hourly work nudges. */
const longestPauseMs = 20 * 60_000;
const pauseAfterError = (attempts: number): Outcome => ({ againIn: Math.min(900, 15 * 4 ** attempts) * 1000 });

/**
 * Works a queue off: each message by itself, so that one that fails does not send the others twice. Sign-ins come first and
 * all at once: none waits for the mail server of another. Of large jobs one is worked on; each other one is sent on, to be
 * worked on with room of its own.
 */
export async function consume(batch: MessageBatch<MailJob>, env: Env): Promise<void> {
  const deps = dependenciesOf(env);
  const bench = { deps, mailer: mailerOf(env, deps.settings) };
  const isSignIn = ({ body }: Message<MailJob>): boolean => body?.kind === "sign-in";
  await Promise.all(batch.messages.filter(isSignIn).map((one) => workOff(one, bench)));
  let hasRoom = true;
  for (const one of batch.messages) {
    if (isSignIn(one)) continue;
    if (!isLarge(one.body)) await workOff(one, bench);
    else if (hasRoom) {
      hasRoom = false;
      await workOff(one, bench);
    } else await sendOn(one, bench);
  }
}

async function workOff(message: Message<MailJob>, bench: Workbench): Promise<void> {
  const outcome = await work(message, bench).catch((error: unknown) => {
    reportPostponed(error);
    return pauseAfterError(message.attempts);
  });
  settle(message, outcome);
}

/** Stored in the queue anew before it is acknowledged, so that it is lost never; told twice, it is worked on once. */
async function sendOn(message: Message<MailJob>, { deps }: Workbench): Promise<void> {
  await deps.enqueue(message.body).then(
    () => message.ack(),
    () => message.retry({ delaySeconds: 15 }),
  );
}

function settle(message: Message<MailJob>, outcome: Outcome): void {
  if (outcome === "done") message.ack();
  else message.retry({ delaySeconds: Math.ceil(outcome.againIn / 1000) });
}

/** The log says what kind of error it was, and never its words. */
function reportPostponed(error: unknown): void {
  const name = error instanceof Error ? error.name : "unknown";
  console.warn(JSON.stringify({ event: "mail-postponed", error: name }));
}

async function work({ body: job, attempts }: Message<MailJob>, bench: Workbench): Promise<Outcome> {
  switch (job.kind) {
    case "sign-in":
      return workOnSignIn(bench, job);
    case "sign-in-failed":
      await keepFailedSignIn(bench.deps, job);
      return "done";
    case "rescore":
      await rescoreThese(bench.deps, job.assessments);
      return "done";
    case "seal":
      await sealLog(bench.deps, job.orgId);
      return "done";
    case "campaign": {
      const againIn = await workOnCampaign(bench.deps, job);
      return againIn === undefined || attempts >= lastDelivery ? "done" : { againIn };
    }
    case "reminders":
      // Each message works off a part: all that is due goes out, however much it is, and other messages have their turn.
      if (await remindDue(bench.deps)) await bench.deps.enqueue(job);
      return "done";
    case "telling": {
      const after = await tellPart(bench.deps, job);
      if (after !== undefined) await bench.deps.enqueue({ ...job, after });
      return "done";
    }
    case "mail": {
      const outcome = await workOnMail(bench, { orgId: job.orgId, id: job.mailId });
      const isForHourlyWork = outcome !== "done" && (attempts >= lastDelivery || outcome.againIn > longestPauseMs);
      return isForHourlyWork ? "done" : outcome;
    }
  }
  throw new TypeError("a message of a kind that nobody knows");
}
