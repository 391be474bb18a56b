import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { longestWindow } from "#domain/access/limits.ts";
import { dependenciesWith, keptJobs } from "#test/support/worker/use-case-call.ts";
import { aMessage, consumeBatch, envWithMail, mailsSentFor } from "#test/worker/identity/portal-in-hand.ts";
import { aPerson, ask, askedFor, sessionsOf, signedIn, underWay } from "#test/worker/identity/sign-in-steps.ts";
import worker from "#worker/index.ts";
import { runHourlyWork } from "#worker/jobs/hourly.ts";
import { aWaitingMail, refuseWith, textOf, trackedMail } from "./waiting-mail.ts";

const hour = 3_600_000;
const hourlyIn = (milliseconds: number): Promise<void> =>
  runHourlyWork(dependenciesWith({ clock: { now: () => Date.now() + milliseconds } }));

describe("the hourly work", () => {
  it("nudges a mail whose message was lost, and it goes out", async () => {
    const waiting = await aWaitingMail();
    const { jobs, enqueue } = keptJobs();
    await runHourlyWork(dependenciesWith({ enqueue }));
    expect(jobs).toContainEqual(waiting.job);
    expect((await mailsSentFor([waiting.job])).map(({ to }) => to)).toEqual([waiting.to]);
    const later = keptJobs();
    await runHourlyWork(dependenciesWith({ enqueue: later.enqueue }));
    expect(later.jobs).not.toContainEqual(waiting.job);
  });

  it("shows a mail that waited in vain for a day as failed, with the last reason there was, and forgets its text", async () => {
    const waiting = await aWaitingMail();
    const refusing = envWithMail(async () => refuseWith("E_DAILY_LIMIT_EXCEEDED"));
    await consumeBatch(refusing, [aMessage(waiting.job)]);
    await hourlyIn(23 * hour);
    expect((await trackedMail(waiting)).mail).toBe("queued");
    await hourlyIn(25 * hour);
    const { mail, mailReason } = await trackedMail(waiting);
    expect([mail, mailReason]).toEqual(["failed", "Cloudflare's daily number of mails is used up."]);
    expect(await mailsSentFor([waiting.job])).toEqual([]);
    expect(await textOf(waiting)).toEqual({ recipient: null, title: null, body: null, mint_json: null });
  });

  it("leaves a mail alone that was sent", async () => {
    const sent = await aWaitingMail();
    await mailsSentFor([sent.job]);
    await hourlyIn(25 * hour);
    expect((await trackedMail(sent)).mail).toBe("sent");
  });

  it("forgets sign-ins that are over, and keeps those under way", async () => {
    const [over, under] = [await aPerson(), await aPerson()];
    await askedFor(over.email);
    await env.DB.prepare("update sign_ins set expires_at = expires_at - ? where email = ?")
      .bind(hour, over.email)
      .run();
    await askedFor(under.email);
    await hourlyIn(0);
    expect(await underWay(over.email)).toBeNull();
    expect(await underWay(under.email)).toEqual({ used_at: null, tries: 0 });
  });

  it("forgets sessions that are over, and keeps those in use", async () => {
    const [over, used] = [await aPerson(), await aPerson()];
    await signedIn(over);
    await env.DB.prepare("update sessions set expires_at = ? where person_id = ?")
      .bind(Date.now() - 1, over.personId)
      .run();
    await signedIn(used);
    await hourlyIn(0);
    expect([await sessionsOf(over), await sessionsOf(used)]).toEqual([0, 1]);
  });

  it("forgets how often an address asked once that no longer counts", async () => {
    const person = await aPerson();
    const { browser } = await askedFor(person.email);
    await ask(browser, person.email);
    // What is told at a later hour is counted in windows of that hour.
    const windows = () =>
      env.DB.prepare("select count(*) as n from rate_windows where starts_at <= ?").bind(Date.now()).first<number>("n");
    await hourlyIn(0);
    expect(await windows()).toBeGreaterThan(0);
    await hourlyIn(longestWindow + hour);
    expect(await windows()).toBe(0);
  });

  it("goes on with the other steps when one fails, and says that the run has failed", async () => {
    const waiting = await aWaitingMail();
    const person = await aPerson();
    await signedIn(person);
    await env.DB.prepare("update sessions set expires_at = 1 where person_id = ?").bind(person.personId).run();
    const enqueue = async () => {
      throw new Error("the queue is down");
    };
    await expect(runHourlyWork(dependenciesWith({ enqueue }))).rejects.toThrow("mails");
    expect(await sessionsOf(person)).toBe(0);
    expect((await trackedMail(waiting)).mail).toBe("queued");
  });

  it("forgets answers that no repeat gets any more, however many there are, and keeps those of today", async () => {
    const rows = (at: number, sign: string) =>
      env.DB.prepare(
        `insert into idempotency_keys
         with recursive n(value) as (select 1 union all select value + 1 from n where value < 2500)
         select 'org_x', hex(randomblob(30)) || printf('%04d', value), ?, '', '', ? from n`,
      )
        .bind(sign.repeat(64), at)
        .run();
    await rows(Date.now() - 25 * hour, "0");
    await rows(Date.now() - 23 * hour, "1");
    await hourlyIn(0);
    const { results } = await env.DB.prepare(
      "select request_hash, count(*) as n from idempotency_keys where org_id = 'org_x' group by 1",
    ).all();
    expect(results).toEqual([{ request_hash: "1".repeat(64), n: 2500 }]);
  });

  it("is what the worker's schedule runs", async () => {
    const waiting = await aWaitingMail();
    await env.DB.prepare("update mails set created_at = created_at - ? where org_id = ?")
      .bind(25 * hour, waiting.buyer.orgId)
      .run();
    await worker.scheduled(createScheduledController(), env);
    expect((await trackedMail(waiting)).mail).toBe("failed");
  });
});
