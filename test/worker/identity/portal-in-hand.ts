import { createExecutionContext, createMessageBatch, getQueueResult, type QueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createApp } from "#worker/app.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import type { Env } from "#worker/env.ts";
import worker from "#worker/index.ts";
import { randomIds } from "#worker/ports/ids.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";

export interface QueuedMessage {
  readonly id: string;
  readonly timestamp: Date;
  readonly attempts: number;
  readonly body: MailJob;
}

/** A message as the queue delivers it. */
export const aMessage = (body: MailJob, attempts = 1): QueuedMessage => ({
  id: randomIds.id("msg"),
  timestamp: new Date(),
  attempts,
  body,
});

/** The bindings with a mail service that does what the test says. */
export const envWithMail = (send: (mail: Mail) => Promise<void>): Env => ({
  ...env,
  MAIL: {
    send: async (mail: unknown) => {
      await send(mail as Mail);
      return { messageId: "test" };
    },
  },
});

/** Lets the worker's queue consumer work off one batch; `pauses` are the seconds it asked to wait before a retry. */
export async function consumeBatch(
  given: Env,
  messages: readonly QueuedMessage[],
  queue = "annexa-jobs",
): Promise<QueueResult & { pauses: (number | undefined)[] }> {
  const batch = createMessageBatch<MailJob>(queue, [...messages]);
  const pauses: (number | undefined)[] = [];
  for (const message of batch.messages) {
    const retry = message.retry.bind(message);
    message.retry = (options) => {
      pauses.push(options?.delaySeconds);
      retry(options);
    };
  }
  await worker.queue(batch, given);
  return { ...(await getQueueResult(batch, createExecutionContext())), pauses };
}

/** The mails that go out when these jobs are worked off. */
export async function mailsSentFor(jobs: readonly MailJob[]): Promise<Mail[]> {
  const mails: Mail[] = [];
  await consumeBatch(
    envWithMail(async (mail) => void mails.push(mail)),
    jobs.map((job) => aMessage(job)),
  );
  return mails;
}

/** The whole portal in a test's hand: its queue, its mails and its clock. */
export interface PortalInHand {
  readonly jobs: MailJob[];
  readonly mails: Mail[];
  readonly handle: (request: Request) => Promise<Response>;
  /** Works the queue off. */
  readonly deliver: () => Promise<void>;
  /** What its clock says, in epoch milliseconds. */
  readonly now: () => number;
  /** Lets time go by, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
}

/** `settings` stand in place of those of the tests. */
export function portalInHand(settings: Readonly<Record<string, string>> = {}): PortalInHand {
  const [jobs, mails]: [MailJob[], Mail[]] = [[], []];
  const given: Env = { ...envWithMail(async (mail) => void mails.push(mail)), ...settings };
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const app = createApp((bindings) => ({
    ...dependenciesOf(bindings),
    clock: { now },
    enqueue: async (job) => void jobs.push(job),
    allow: async () => true,
  }));
  return {
    jobs,
    mails,
    handle: async (request) => app.fetch(request, given, createExecutionContext()),
    deliver: async () =>
      void (await consumeBatch(
        given,
        jobs.splice(0).map((job) => aMessage(job)),
      )),
    now,
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
