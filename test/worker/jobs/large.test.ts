import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aMessage, consumeBatch, envWithMail } from "#test/worker/identity/portal-in-hand.ts";
import type { Env } from "#worker/env.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { aWaitingMail } from "./waiting-mail.ts";

describe("large jobs that meet in one batch", () => {
  const three: MailJob[] = [
    { kind: "rescore", assessments: [] },
    { kind: "telling", what: "lapses" },
    { kind: "reminders" },
  ];
  const withQueue = (send: (job: MailJob) => Promise<void>): Env => ({ ...env, JOBS: { ...env.JOBS, send } as never });

  it("are worked off one an invocation: the others are in the queue anew before they are acknowledged", async () => {
    const sentOn: MailJob[] = [];
    const messages = three.map((job) => aMessage(job));
    const outcome = await consumeBatch(
      withQueue(async (job) => void sentOn.push(job)),
      messages,
    );
    expect(sentOn.filter(({ kind }) => kind !== "mail")).toEqual(three.slice(1));
    expect(outcome.explicitAcks).toEqual(messages.map(({ id }) => id));
  });

  it("wait for a retry where the queue takes none, so that none is lost", async () => {
    const messages = three.map((job) => aMessage(job));
    const outcome = await consumeBatch(
      withQueue(async () => {
        throw new Error("the queue is not well");
      }),
      messages,
    );
    expect(outcome.retryMessages.map(({ msgId }) => msgId)).toEqual(messages.slice(1).map(({ id }) => id));
  });

  it("hold up no mail", async () => {
    const waiting = await aWaitingMail();
    const sent: Mail[] = [];
    await consumeBatch(
      envWithMail(async (mail) => void sent.push(mail)),
      [...three, waiting.job].map((job) => aMessage(job)),
    );
    expect(sent.map(({ to }) => to)).toContain(waiting.to);
  });
});
