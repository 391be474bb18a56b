import { env } from "cloudflare:workers";
import { describe, expect, inject, it } from "vitest";
import { dependenciesWith, keptJobs } from "#test/support/worker/use-case-call.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { aMessage, consumeBatch, envWithMail, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { aPerson, ask, openLink, wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { readMail, receivedBy } from "#test/worker/ports/received.ts";
import { dependenciesOf } from "#worker/dependencies.ts";
import { type Env, readSettings } from "#worker/env.ts";
import { deadQueue } from "#worker/jobs/dead-letters.ts";
import { runHourlyWork } from "#worker/jobs/hourly.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { aWaitingMail, letPausePass, mailRow, pauseOf, refuseWith, textOf, trackedMail } from "./waiting-mail.ts";

function aMailService() {
  const sent: Mail[] = [];
  return { sent, given: envWithMail(async (mail) => void sent.push(mail)) };
}
const outOfOrder = envWithMail(async () => refuseWith("E_RATE_LIMIT_EXCEEDED"));
const notWell = "Cloudflare's sending rate is used up for the moment.";

describe("a mail that waits in the queue", () => {
  it("is sent and shown as sent", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    const message = aMessage(waiting.job);
    expect((await consumeBatch(given, [message])).explicitAcks).toEqual([message.id]);
    expect(sent).toMatchObject([
      { from: { email: readSettings(env).MAIL_FROM }, to: waiting.to, text: expect.stringContaining("/i#") },
    ]);
    expect(await trackedMail(waiting)).toEqual({ mail: "sent", mailReason: null });
    expect(await mailRow(waiting)).toMatchObject({ attempts: 1, settled_at: expect.any(Number) });
  });

  it("is sent once when its message is delivered again, in the same batch or later", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    await consumeBatch(given, [aMessage(waiting.job), aMessage(waiting.job)]);
    const again = aMessage(waiting.job, 2);
    expect((await consumeBatch(given, [again])).explicitAcks).toEqual([again.id]);
    expect(sent).toHaveLength(1);
  });

  it("is sent once when five copies of its message arrive at the same moment", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => consumeBatch(given, [aMessage(waiting.job)])));
    expect(sent).toHaveLength(1);
    expect(outcomes.flatMap(({ pauses }) => pauses).every((seconds) => (seconds ?? 0) > 200)).toBe(true);
    expect(await trackedMail(waiting)).toEqual({ mail: "sent", mailReason: null });
  });

  it("has its text in the database while it waits, without a token, and not any more once it is sent", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    const before = JSON.stringify(await textOf(waiting));
    expect(before).toContain(waiting.to);
    expect(before).toContain("/i#\\u001a");
    await consumeBatch(given, [aMessage(waiting.job)]);
    expect(sent[0]?.text).toMatch(/\/i#[\w-]{43}\n/);
    expect(await textOf(waiting)).toEqual({ recipient: null, title: null, body: null, mint_json: null });
  });

  it("goes again with the same id when whoever sent it was killed before writing it down, after a while", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    const killed = envWithMail(async (mail) => {
      sent.push(mail);
      throw new Error("killed");
    });
    await consumeBatch(killed, [aMessage(waiting.job)]);
    await env.DB.prepare("update mails set next_try_at = ? where org_id = ?")
      .bind(Date.now() + 60_000, waiting.buyer.orgId)
      .run();
    await consumeBatch(given, [aMessage(waiting.job, 2)]);
    expect(sent).toHaveLength(1);
    await letPausePass(waiting);
    await consumeBatch(given, [aMessage(waiting.job, 3)]);
    expect(sent).toHaveLength(2);
    const ids = sent.map((mail) => (mail as unknown as { headers: Record<string, string> }).headers["X-Annexa-Mail"]);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^mail_/);
    expect(await mailRow(waiting)).toMatchObject({ attempts: 2 });
  });

  it("is tried again after a temporary failure, later each time, and then sent", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    const waits: unknown[] = [];
    for (const attempt of [1, 2, 3]) {
      const { pauses, explicitAcks } = await consumeBatch(outOfOrder, [aMessage(waiting.job, attempt)]);
      expect(explicitAcks).toEqual([]);
      waits.push(...pauses);
      expect(await trackedMail(waiting)).toEqual({ mail: "queued", mailReason: notWell });
      await letPausePass(waiting);
    }
    expect(waits).toEqual([60, 240, 960]);
    await consumeBatch(given, [aMessage(waiting.job, 4)]);
    expect(sent).toHaveLength(1);
    expect(await trackedMail(waiting)).toEqual({ mail: "sent", mailReason: null });
  });

  it("waits for the hourly work when the queue would give it up, for a day in all", async () => {
    const waiting = await aWaitingMail();
    const minutes: number[] = [];
    for (let nudge = 1; nudge <= 7; nudge++) {
      await consumeBatch(outOfOrder, [aMessage(waiting.job, Math.min(nudge, 4))]);
      minutes.push(await pauseOf(waiting));
      await letPausePass(waiting);
    }
    expect(minutes).toEqual([1, 4, 16, 64, 240, 240, 240]);
    await env.DB.prepare("update mails set created_at = created_at - 86000000 where org_id = ?")
      .bind(waiting.buyer.orgId)
      .run();
    const last = aMessage(waiting.job);
    expect((await consumeBatch(outOfOrder, [last])).explicitAcks).toEqual([last.id]);
    expect(await trackedMail(waiting)).toEqual({ mail: "failed", mailReason: notWell });
  });

  it("is shown as failed at once when no later try can help, without the address in the reason", async () => {
    const waiting = await aWaitingMail();
    const message = aMessage(waiting.job);
    const refusing = envWithMail(async () => refuseWith("E_RECIPIENT_SUPPRESSED"));
    expect((await consumeBatch(refusing, [message])).explicitAcks).toEqual([message.id]);
    const { mail, mailReason } = await trackedMail(waiting);
    expect(mail).toBe("failed");
    expect(mailReason).toContain("suppression list");
    expect(mailReason).not.toContain("@");
  });

  it("leaves by SMTP where the portal is set to it", async () => {
    const waiting = await aWaitingMail();
    const { plainPort } = inject("smtp");
    const smtp = {
      MAIL_TRANSPORT: "smtp",
      SMTP_HOST: "127.0.0.1",
      SMTP_PORT: String(plainPort),
      SMTP_SECURITY: "none",
    };
    await consumeBatch({ ...env, ...smtp }, [aMessage(waiting.job)]);
    expect(await trackedMail(waiting)).toEqual({ mail: "sent", mailReason: null });
    expect((await receivedBy(waiting.to)).map((mail) => readMail(mail).text)).toEqual([expect.stringContaining("/i#")]);
  });
});

describe("one bad message", () => {
  const nonsense: readonly [string, unknown][] = [
    ["without content", null],
    ["of a kind nobody knows", { kind: "fax" }],
    ["about a mail without its organisation", { kind: "mail", mailId: "mail_1", mail: {} }],
    ["with an address that is none", { kind: "sign-in", id: "x", email: null, nonceHash: "x", invited: true }],
  ];

  it.each(nonsense)("%s does not hold up the others", async (_, body) => {
    const [{ sent, given }, before, after] = [aMailService(), await aWaitingMail(), await aWaitingMail()];
    const bad = aMessage(body as MailJob);
    const good = [aMessage(before.job), aMessage(after.job)] as const;
    const { explicitAcks, retryMessages } = await consumeBatch(given, [good[0], bad, good[1]]);
    expect(explicitAcks).toEqual([good[0].id, good[1].id]);
    expect(retryMessages.map(({ msgId }) => msgId)).toEqual([bad.id]);
    expect(sent.map(({ to }) => to)).toEqual([before.to, after.to]);
  });

  it("that the mail service chokes on does not make the others go out twice", async () => {
    const [first, choking, last] = [await aWaitingMail(), await aWaitingMail(), await aWaitingMail()];
    const sent: string[] = [];
    const given = envWithMail(async ({ to }) => {
      if (to === choking.to) throw new Error("no code at all");
      sent.push(to);
    });
    const batch = [first, choking, last].map(({ job }) => aMessage(job));
    await consumeBatch(given, batch);
    await consumeBatch(
      given,
      batch.map(({ body }) => aMessage(body, 2)),
    );
    expect(sent).toEqual([first.to, last.to]);
    expect((await trackedMail(choking)).mail).toBe("queued");
  });
});

describe("a sign-in mail", () => {
  it("that could not be sent is tried again, with a link that works", async () => {
    const portal = portalInHand();
    const [person, browser] = [await aPerson(), newBrowser(portal)];
    await ask(browser, person.email);
    const [job] = portal.jobs;
    if (job === undefined) throw new Error("nothing was queued");
    expect((await consumeBatch(outOfOrder, [aMessage(job)])).retryMessages).toHaveLength(1);
    await env.DB.prepare("update sign_in_mails set next_try_at = 0").run();
    await portal.deliver();
    expect((await openLink(browser, wayInOf(portal, person.email).token)).json()).toEqual({ step: "signed-in" });
  });

  it("goes out once when its message is delivered five times, at the same moment or later, and its link stays good", async () => {
    const portal = portalInHand();
    const [person, browser] = [await aPerson(), newBrowser(portal)];
    await ask(browser, person.email);
    const { sent, given } = aMailService();
    const [job] = portal.jobs;
    if (job === undefined) throw new Error("nothing was queued");
    await Promise.all([1, 2, 3, 4, 5].map(() => consumeBatch(given, [aMessage(job)])));
    await consumeBatch(given, [aMessage(job, 2)]);
    expect(sent).toHaveLength(1);
    const { token } = wayInOf({ ...portal, mails: sent }, person.email);
    expect((await openLink(browser, token)).json()).toEqual({ step: "signed-in" });
  });

  it("goes through a queue of its own, and out while the server of somebody else hangs", async () => {
    const queues: Record<"JOBS" | "URGENT", MailJob[]> = { JOBS: [], URGENT: [] };
    const queueOf = (name: keyof typeof queues) => ({ send: async (job: MailJob) => void queues[name].push(job) });
    const { enqueue } = dependenciesOf({ ...env, JOBS: queueOf("JOBS"), URGENT: queueOf("URGENT") } as unknown as Env);
    const portal = portalInHand();
    const [person, waiting] = [await aPerson(), await aWaitingMail()];
    await ask(newBrowser(portal), person.email);
    for (const job of [waiting.job, ...portal.jobs]) await enqueue(job);
    expect([queues.JOBS.length, queues.URGENT.length]).toEqual([1, 1]);
    const sent: string[] = [];
    let answers = (): void => undefined;
    const hangs = new Promise<void>((resolve) => {
      answers = resolve;
    });
    const given = envWithMail(async ({ to }) => {
      if (to === waiting.to) await hangs;
      sent.push(to);
    });
    const others = consumeBatch(
      given,
      queues.JOBS.map((job) => aMessage(job)),
    );
    await consumeBatch(
      given,
      queues.URGENT.map((job) => aMessage(job)),
      "annexa-urgent",
    );
    expect(sent).toEqual([person.email]);
    answers();
    await others;
    expect(sent).toEqual([person.email, waiting.to]);
  });

  it("goes out before mails that were waiting", async () => {
    const portal = portalInHand();
    const [person, waiting] = [await aPerson(), await aWaitingMail()];
    await ask(newBrowser(portal), person.email);
    const { sent, given } = aMailService();
    await consumeBatch(given, [aMessage(waiting.job), ...portal.jobs.map((job) => aMessage(job))]);
    expect(sent.map(({ to }) => to)).toEqual([person.email, waiting.to]);
  });

  it("that will never be accepted is given up", async () => {
    const portal = portalInHand();
    await ask(newBrowser(portal), (await aPerson()).email);
    const [job] = portal.jobs;
    if (job === undefined) throw new Error("nothing was queued");
    const refusing = envWithMail(async () => refuseWith("E_RECIPIENT_NOT_ALLOWED"));
    expect((await consumeBatch(refusing, [aMessage(job)])).explicitAcks).toHaveLength(1);
  });
});

describe("a message that could not be worked on five times in a row", () => {
  it("is written down with its mail, which the hourly work goes on with", async () => {
    const waiting = await aWaitingMail();
    const dead = aMessage(waiting.job);
    expect((await consumeBatch(env, [dead], deadQueue)).explicitAcks).toEqual([dead.id]);
    const { mail, mailReason } = await trackedMail(waiting);
    expect(mail).toBe("queued");
    expect(mailReason).toContain("five times in a row");
    const { jobs, enqueue } = keptJobs();
    await runHourlyWork(dependenciesWith({ enqueue }));
    expect(jobs).toContainEqual(waiting.job);
  });

  it("changes nothing about a mail that was sent meanwhile, and holds up no other when it is nonsense", async () => {
    const [{ given }, waiting] = [aMailService(), await aWaitingMail()];
    await consumeBatch(given, [aMessage(waiting.job)]);
    const letters = [aMessage(null as unknown as MailJob), aMessage(waiting.job)];
    expect((await consumeBatch(env, letters, deadQueue)).explicitAcks).toHaveLength(2);
    expect(await trackedMail(waiting)).toEqual({ mail: "sent", mailReason: null });
  });

  it("is kept for later while the database cannot be reached", async () => {
    const waiting = await aWaitingMail();
    const batch = async () => {
      throw new Error("Network connection lost");
    };
    const gone = {
      ...env,
      DB: { prepare: () => ({ bind: () => ({ run: batch, all: batch, raw: batch }) }) } as unknown as D1Database,
    };
    expect((await consumeBatch(gone, [aMessage(waiting.job)], deadQueue)).retryMessages).toHaveLength(1);
  });
});
