import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { longestWindow } from "#domain/access/limits.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { aMessage, consumeBatch, envWithMail } from "#test/worker/identity/portal-in-hand.ts";
import { aPerson, ask, askedFor, sessionsOf, signedIn, underWay } from "#test/worker/identity/sign-in-steps.ts";
import worker from "#worker/index.ts";
import { runHourlyWork } from "#worker/jobs/hourly.ts";
import { aWaitingMail, mailRow, trackedMail } from "./waiting-mail.ts";

const hour = 3_600_000;
const hourlyIn = (milliseconds: number): Promise<void> =>
  runHourlyWork(dependenciesWith({ clock: { now: () => Date.now() + milliseconds } }));

describe("the hourly work", () => {
  it("shows a mail whose message was lost as failed, with what to do", async () => {
    const waiting = await aWaitingMail();
    await hourlyIn(hour + 60_000);
    const { mail, mailReason } = await trackedMail(waiting);
    expect(mail).toBe("failed");
    expect(mailReason).toContain("Copy the invitation link");
  });

  it("dates the failure when it was found, not before the mail was an hour old", async () => {
    const waiting = await aWaitingMail();
    await hourlyIn(hour + 60_000);
    const { created_at, settled_at } = (await mailRow(waiting)) ?? { created_at: 0, settled_at: 0 };
    expect((settled_at ?? 0) - created_at).toBeGreaterThan(hour);
  });

  it("leaves a mail alone that waits for less than an hour, and one that was sent", async () => {
    const [young, sent] = [await aWaitingMail(), await aWaitingMail()];
    await consumeBatch(
      envWithMail(async () => {}),
      [aMessage(sent.job)],
    );
    await hourlyIn(hour - 60_000);
    expect((await trackedMail(young)).mail).toBe("queued");
    await hourlyIn(3 * hour);
    expect((await trackedMail(sent)).mail).toBe("sent");
  });

  it("keeps a mail from going out after it was shown as failed", async () => {
    const waiting = await aWaitingMail();
    await hourlyIn(hour + 60_000);
    const sent: unknown[] = [];
    await consumeBatch(
      envWithMail(async (mail) => void sent.push(mail)),
      [aMessage(waiting.job, 2)],
    );
    expect(sent).toEqual([]);
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
    const windows = () => env.DB.prepare("select count(*) as n from rate_windows").first<number>("n");
    await hourlyIn(0);
    expect(await windows()).toBeGreaterThan(0);
    await hourlyIn(longestWindow + hour);
    expect(await windows()).toBe(0);
  });

  it("is what the worker's schedule runs", async () => {
    const waiting = await aWaitingMail();
    await env.DB.prepare("update mails set created_at = created_at - ? where org_id = ?")
      .bind(2 * hour, waiting.buyer.orgId)
      .run();
    await worker.scheduled(createScheduledController(), env);
    expect((await trackedMail(waiting)).mail).toBe("failed");
  });
});
