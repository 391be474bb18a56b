import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/access/limits.ts";
import { addDays, civilDateOf } from "#domain/civil-date.ts";
import { type Buyer, call, newBuyer } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { rowsOf } from "#test/worker/requests/world.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { addVendor, items, keyOf, prepare, sentBy, start, underWay, untilState, view, work } from "./steps.ts";

const resume = ({ owner }: Buyer, id: string, dueOn: string | null) =>
  call(owner, "POST /api/buyer/campaigns/:id/resume", { params: { id }, body: { dueOn } });
const actionsOf = async ({ orgId }: Buyer): Promise<unknown[]> =>
  (
    await rowsOf("select action from audit_leaves where org_id = ? and action like 'campaign.%' order by seq", orgId)
  ).map((row) => (row as { action: string }).action);
const told = ({ orgId }: Buyer) =>
  rowsOf("select recipient, subject_id from mails where org_id = ? and kind = 'notice'", orgId);
const stop = ({ owner }: Buyer, id: string) => call(owner, "POST /api/buyer/campaigns/:id/stop", { params: { id } });

describe("a sending that meets something in its way", () => {
  it("has the others go out while one mailbox has had enough for today", async () => {
    const buyer = await newBuyer("Harbour");
    const email = `ana@${buyer.orgId.toLowerCase().replaceAll("_", "-")}.example`;
    await addVendor(buyer, "Alder", { vendor: { contacts: [{ name: "Ana", email, role: "" }] } });
    await addVendor(buyer, "Birch");
    const { most } = limits["mailed-to-address"];
    for (let sent = 0; sent < most; sent++)
      await withinLimit(dependenciesWith(), "mailed-to-address", `${buyer.orgId} ${email}`);
    const id = await prepare(buyer);
    await start(buyer, await view(buyer, id));
    await expect.poll(async () => (await view(buyer, id)).counts.sent, { timeout: 60_000 }).toBe(1);
    await expect.poll(async () => (await view(buyer, id)).goesOnAt, { timeout: 60_000 }).not.toBeNull();
    expect((await items(buyer, id)).map(({ state }) => state)).toEqual(["ready", "sent"]);
    await work(keyOf(buyer, id), { now: () => Date.now() + 25 * 3_600_000 });
    expect(await view(buyer, id)).toMatchObject({ state: "sent", counts: { sent: 2 } });
  });

  it("goes on by itself when it is longer than what one message works off", async () => {
    const buyer = await newBuyer("Harbour");
    for (let n = 1; n <= 23; n++) await addVendor(buyer, `Alder${n}`);
    const id = await prepare(buyer);
    await start(buyer, await view(buyer, id));
    await untilState(buyer, id, "sent");
    expect(await sentBy(buyer)).toEqual({ requests: 23, mails: 23, twice: 0 });
  });

  it("goes on after its day was over only with a later one, which those get whose own is before it", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await underWay(id, buyer.procurement.personId);
    await stop(buyer, id);
    await env.DB.prepare("update campaign_items set due_on = '2026-01-01' where campaign_id = ?").bind(id).run();
    expect((await resume(buyer, id, null)).problem().fields?.[0]?.pointer).toBe("/dueOn");
    expect((await resume(buyer, id, "2026-01-02")).problem().fields?.[0]?.pointer).toBe("/dueOn");
    const later = addDays(civilDateOf(Date.now()), 10);
    expect((await resume(buyer, id, later)).status).toBe(200);
    await untilState(buyer, id, "sent");
    expect(await items(buyer, id)).toMatchObject([{ state: "sent", sent: { dueOn: later } }]);
  });

  it("sends nothing whose day is over while it is under way, and says so", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await underWay(id, buyer.procurement.personId);
    await env.DB.prepare("update campaign_items set due_on = '2026-01-01' where campaign_id = ?").bind(id).run();
    await work(keyOf(buyer, id));
    expect(await items(buyer, id)).toMatchObject([{ state: "failed", why: "over" }]);
    expect(await sentBy(buyer)).toMatchObject({ requests: 0, mails: 0 });
  });
});

describe("a sending ends", () => {
  it("in the log and without a mail, where all went out", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await start(buyer, await view(buyer, id));
    await untilState(buyer, id, "sent");
    expect(await actionsOf(buyer)).toEqual(["campaign.prepared", "campaign.started", "campaign.finished"]);
    expect(await told(buyer)).toEqual([]);
  });

  it("in the log and with a mail to whoever started it, where some could not be sent", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await underWay(id, buyer.procurement.personId);
    await env.DB.prepare("update campaign_items set due_on = '2026-01-01' where campaign_id = ?").bind(id).run();
    await work(keyOf(buyer, id));
    expect((await actionsOf(buyer)).at(-1)).toBe("campaign.finished");
    expect(await told(buyer)).toMatchObject([{ subject_id: buyer.procurement.personId }]);
  });

  it("stands still with a mail to an owner, where whoever started it may send no more", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await underWay(id, buyer.reviewer.personId);
    await work(keyOf(buyer, id));
    expect(await view(buyer, id)).toMatchObject({ state: "stopped" });
    expect((await actionsOf(buyer)).at(-1)).toBe("campaign.stood-still");
    expect(await told(buyer)).toMatchObject([{ subject_id: buyer.owner.personId }]);
  });

  it("is closed for good after it was stopped: what was not sent says so", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    const close = () => call(buyer.owner, "POST /api/buyer/campaigns/:id/closing", { params: { id } });
    expect((await close()).problem().code).toBe("campaign-not-now");
    await underWay(id, buyer.procurement.personId);
    await stop(buyer, id);
    expect((await close()).json()).toMatchObject({ state: "sent", counts: { ready: 0, "left-out": 1 } });
    expect(await items(buyer, id)).toMatchObject([{ state: "left-out", why: "closed" }]);
    expect((await resume(buyer, id, null)).problem().code).toBe("campaign-not-now");
  });
});

describe("a line of a sending is found", () => {
  it("by the beginning of any of its words, with and without accents", async () => {
    const buyer = await newBuyer("Harbour");
    const contacts = [{ name: "Ana", email: "ana@lodz.example", role: "" }];
    await addVendor(buyer, "Žižkov Öztürk", { vendor: { domain: "lodz.example", contacts } });
    await addVendor(buyer, "Birch");
    const id = await prepare(buyer);
    for (const search of ["zizkov", "ŽIŽKOV", "ozt", "loop ozt"])
      expect((await items(buyer, id, { search })).map(({ vendorName }) => vendorName)).toEqual(["Žižkov Öztürk"]);
    expect(await items(buyer, id, { search: "kov" })).toEqual([]);
  });
});
