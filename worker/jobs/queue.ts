import { type Dependencies, dependenciesOf } from "#worker/dependencies.ts";
import type { Env } from "#worker/env.ts";
import { sealLog } from "#worker/features/audit/sealing.usecases.ts";
import { prepareSignIn } from "#worker/features/identity/sign-in-job.ts";
import { keepFailedSignIn } from "#worker/features/identity/sign-ins-on-record.ts";
import { isInvited } from "#worker/features/invitations/invitations.usecases.ts";
import { mailerOf } from "#worker/features/mails/mailer-of.ts";
import { isQueued, saveMailState } from "#worker/features/mails/mails.repository.ts";
import type { Mailer } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

const mostAttempts = 4;
const pauseSeconds = (attempts: number): number => Math.min(900, 15 * 4 ** attempts);

/** Works the queue off: each message by itself, so that one that fails does not send the others twice. */
export async function consume(batch: MessageBatch<MailJob>, env: Env): Promise<void> {
  const deps = dependenciesOf(env);
  const mailer = mailerOf(env, deps.settings);
  for (const message of batch.messages) {
    const outcome = await work(message, { deps, mailer }).catch(postponed);
    if (outcome === "done") message.ack();
    else message.retry({ delaySeconds: pauseSeconds(message.attempts) });
  }
}

/** A mail that could not be worked on is tried again; the log says what kind of error it was, and never its words. */
function postponed(error: unknown): Outcome {
  const name = error instanceof Error ? error.name : "unknown";
  console.warn(JSON.stringify({ event: "mail-postponed", error: name }));
  return "again";
}

interface Workbench {
  readonly deps: Dependencies;
  readonly mailer: Mailer;
}
type Outcome = "done" | "again";

async function work({ body: job, attempts }: Message<MailJob>, { deps, mailer }: Workbench): Promise<Outcome> {
  if (job.kind === "sign-in") {
    const invited = job.invited || (await isInvited(deps, job.email));
    const result = await mailer.send(await prepareSignIn(deps, { ...job, invited }));
    return result.ok || !result.retry ? "done" : "again";
  }
  if (job.kind === "sign-in-failed") {
    await keepFailedSignIn(deps, job);
    return "done";
  }
  if (job.kind === "seal") {
    await sealLog(deps, job.orgId);
    return "done";
  }
  const key = { orgId: job.orgId, id: job.mailId };
  if (!(await isQueued(deps.db, key))) return "done";
  const result = await mailer.send(job.mail);
  const now = deps.clock.now();
  if (result.ok) {
    await saveMailState(deps.db, key, { state: "sent", reason: null, now });
    return "done";
  }
  const again = result.retry && attempts < mostAttempts;
  await saveMailState(deps.db, key, { state: again ? "queued" : "failed", reason: result.reason, now });
  return again ? "again" : "done";
}
