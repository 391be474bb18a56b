import { dependenciesOf } from "#worker/dependencies.ts";
import type { Env } from "#worker/env.ts";
import { postponeMail } from "#worker/features/mails/mails.repository.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

/** Where messages land that could not be worked on five times in a row. */
export const deadQueue = "annexa-jobs-dead";

const broken = "The portal could not work on this mail five times in a row. Its log says what went wrong.";

/**
 * Writes down what nobody could work on. A mail still waits in its row: the reason stands there, the hourly work goes on
 * trying, and after a day the mail is shown as failed. A sign-in is over by now; whoever waited asks again.
 */
export async function bury(batch: MessageBatch<MailJob>, env: Env): Promise<void> {
  const { db } = dependenciesOf(env);
  for (const message of batch.messages) {
    const job = message.body;
    const isMail = job?.kind === "mail" && typeof job.orgId === "string" && typeof job.mailId === "string";
    const mail = isMail ? job.mailId : null;
    console.error(JSON.stringify({ event: "dead-letter", message: message.id, kind: String(job?.kind), mail }));
    try {
      if (isMail) await postponeMail(db, { orgId: job.orgId, id: job.mailId }, { reason: broken });
      message.ack();
    } catch {
      // Whatever keeps the database from being reached: the queue keeps the letter for a quarter of an hour.
      message.retry({ delaySeconds: 900 });
    }
  }
}
