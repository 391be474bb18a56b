import { env } from "cloudflare:workers";
import { describe, expect, inject, it } from "vitest";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { aMessage, consumeBatch, envWithMail, portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { aPerson, ask, openLink, wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { readMail, receivedBy } from "#test/worker/ports/received.ts";
import { readSettings } from "#worker/env.ts";
import type { Mail } from "#worker/ports/mail.ts";
import type { MailJob } from "#worker/ports/mail-job.ts";
import { aWaitingMail, mailRow, refuseWith, trackedMail } from "./waiting-mail.ts";

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
      { from: readSettings(env).MAIL_FROM, to: waiting.to, text: expect.stringContaining("/i#") },
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

  it("is tried again after a temporary failure, later each time, and then sent", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    const waits: unknown[] = [];
    for (const attempt of [1, 2, 3]) {
      const { pauses, explicitAcks } = await consumeBatch(outOfOrder, [aMessage(waiting.job, attempt)]);
      expect(explicitAcks).toEqual([]);
      waits.push(...pauses);
      expect(await trackedMail(waiting)).toMatchObject({ mail: "queued" });
    }
    expect(waits).toEqual([60, 240, 900]);
    await consumeBatch(given, [aMessage(waiting.job, 4)]);
    expect(sent).toHaveLength(1);
    expect(await trackedMail(waiting)).toEqual({ mail: "sent", mailReason: null });
  });

  it("is shown as failed with a reason when the fourth try fails too, and is not tried any more", async () => {
    const [{ sent, given }, waiting] = [aMailService(), await aWaitingMail()];
    for (const attempt of [1, 2, 3, 4]) await consumeBatch(outOfOrder, [aMessage(waiting.job, attempt)]);
    expect(await trackedMail(waiting)).toEqual({ mail: "failed", mailReason: notWell });
    const late = aMessage(waiting.job, 5);
    expect((await consumeBatch(given, [late])).explicitAcks).toEqual([late.id]);
    expect(sent).toEqual([]);
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
    ["with an address that is none", { kind: "sign-in", email: null, nonceHash: "x", invited: true }],
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
    await portal.deliver();
    expect((await openLink(browser, wayInOf(portal, person.email).token)).json()).toEqual({ step: "signed-in" });
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
