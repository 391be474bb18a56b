import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/access/limits.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import { call, newBuyer } from "#test/support/worker/portal.ts";
import { dependenciesWith } from "#test/support/worker/use-case-call.ts";
import { withinLimit } from "#worker/features/identity/rate-limit.repository.ts";
import { runHourlyWork } from "#worker/jobs/hourly.ts";
import { addVendor, items, keyOf, prepare, sentBy, start, takeOut, underWay, untilState, view, work } from "./steps.ts";

const save = (
  who: Parameters<typeof call>[0],
  { id, revision, body }: Awaited<ReturnType<typeof view>>,
  change: object,
) =>
  call(who, "PUT /api/buyer/campaigns/:id", {
    params: { id },
    body: { revision, body: { ...body, ...change } },
  });

describe("a sending to many, before it is sent", () => {
  it("shows what each vendor would get about each product, and why some get nothing; nothing goes out", async () => {
    const buyer = await newBuyer("Harbour");
    const { follows } = suggestedRules;
    const rules = {
      ...suggestedRules,
      follows: { ...follows, standard: { ...follows.standard, questionnaireId: "small-vendor" } },
    };
    await call(buyer.procurement, "PUT /api/buyer/tiers", { body: { base: 0, rules } });
    await addVendor(buyer, "Alder");
    await addVendor(buyer, "Birch", { vendor: { contacts: [] } });
    await addVendor(buyer, "Cedar", { product: null });
    await addVendor(buyer, "Dogwood", { product: { uses: [] } });
    await addVendor(buyer, "Elder", { vendor: { tier: "critical" } });
    const id = await prepare(buyer);
    const lines = (await items(buyer, id)).map(({ vendorName, tier, questionnaireTitle, state, why }) => ({
      vendorName,
      tier,
      questionnaireTitle,
      state,
      why,
    }));
    expect(lines).toEqual([
      {
        vendorName: "Alder",
        tier: "standard",
        questionnaireTitle: "AI assessment for small vendors",
        state: "ready",
        why: null,
      },
      expect.objectContaining({ vendorName: "Birch", state: "left-out", why: "no-contact" }),
      expect.objectContaining({ vendorName: "Cedar", state: "left-out", why: "no-product" }),
      expect.objectContaining({ vendorName: "Dogwood", tier: null, why: "no-use" }),
      expect.objectContaining({ vendorName: "Elder", tier: "critical", why: "no-questionnaire" }),
    ]);
    expect((await view(buyer, id)).counts).toEqual({ ready: 1, "left-out": 4, sent: 0, failed: 0 });
    expect(await sentBy(buyer)).toEqual({ requests: 0, mails: 0, twice: 0 });
  });

  it("is worked out anew with other choices, and keeps what was taken out by hand", async () => {
    const buyer = await newBuyer("Harbour");
    const { productId } = await addVendor(buyer, "Alder");
    await addVendor(buyer, "Birch", { vendor: { tier: "critical" } });
    const id = await prepare(buyer);
    const take = (takenOut: boolean) => takeOut(buyer, id, productId, takenOut);
    expect((await take(true)).status).toBe(200);
    expect((await take(true)).problem().code).toBe("campaign-not-now");
    const dueOn = { critical: "2027-01-15", important: "2027-01-15", standard: "2027-02-28" };
    const saved = await save(buyer.procurement, await view(buyer, id), { name: "Spring", dueOn });
    expect(saved.json()).toMatchObject({ name: "Spring", revision: 2, counts: { ready: 1, "left-out": 1 } });
    expect((await items(buyer, id)).map(({ dueOn: due, why }) => [due, why])).toEqual([
      ["2027-02-28", "taken-out"],
      ["2027-01-15", null],
    ]);
    expect((await take(false)).status).toBe(200);
    expect((await view(buyer, id)).counts.ready).toBe(2);
  });

  it("refuses a day that is over and a questionnaire that there is none of, at their fields, and a change by two at once", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const stands = await view(buyer, await prepare(buyer));
    const over = { dueOn: { ...stands.body.dueOn, critical: "2020-01-01" } };
    expect((await save(buyer.owner, stands, over)).problem().fields?.[0]?.pointer).toBe("/body/dueOn/critical");
    const unknown = { questionnaire: { kind: "one", id: "gone" } };
    expect((await save(buyer.owner, stands, unknown)).problem().fields?.[0]?.pointer).toBe("/body/questionnaire/id");
    expect((await save(buyer.owner, stands, { name: "First" })).status).toBe(200);
    expect((await save(buyer.procurement, stands, { name: "Second" })).problem().code).toBe("stale-revision");
  });

  it("is thrown away, and is not there for another buyer", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    const other = await newBuyer("Ostrava");
    expect((await call(other.owner, "GET /api/buyer/campaigns/:id", { params: { id } })).status).toBe(404);
    expect((await call(other.owner, "GET /api/buyer/campaigns/:id/items", { params: { id } })).status).toBe(404);
    const remove = () =>
      call(buyer.procurement, "POST /api/buyer/campaigns/:id/removal", { params: { id }, body: { revision: 1 } });
    expect((await remove()).status).toBe(200);
    expect((await call(buyer.owner, "GET /api/buyer/campaigns/:id", { params: { id } })).status).toBe(404);
    const left = await env.DB.prepare("select sum(n) n from campaign_counts where campaign_id = ?").bind(id).first();
    expect(left).toEqual({ n: 0 });
  });
});

describe("a sending to many, once it is sent", () => {
  it("sends each line once, with its questionnaire, day, tier and vendor, and says how each stands", async () => {
    const buyer = await newBuyer("Harbour");
    const { vendorId } = await addVendor(buyer, "Alder", { vendor: { tier: "important" } });
    await addVendor(buyer, "Birch");
    const id = await prepare(buyer);
    expect((await start(buyer, await view(buyer, id))).json()).toMatchObject({ state: "sending", revision: 2 });
    await untilState(buyer, id, "sent");
    const [alder, birch] = await items(buyer, id, { show: "sent" });
    expect(alder).toMatchObject({
      vendorName: "Alder",
      state: "sent",
      why: null,
      sent: { state: "sent", answered: 0 },
    });
    expect(birch?.sent?.questions).toBeGreaterThan(20);
    expect((await items(buyer, id, { show: "not-opened", search: "bir" })).map(({ vendorName }) => vendorName)).toEqual(
      ["Birch"],
    );
    expect(await sentBy(buyer)).toEqual({ requests: 2, mails: 2, twice: 0 });
    const row = await env.DB.prepare("select vendor_id, tier, created_by from assessments where id = ?")
      .bind(alder?.sent?.assessmentId)
      .first();
    expect(row).toEqual({ vendor_id: vendorId, tier: "important", created_by: buyer.procurement.personId });
    expect((await view(buyer, id)).finishedAt).not.toBeNull();
    const asked = (await call(buyer.auditor, "GET /api/buyer/vendors", { query: { show: "never-asked" } })).json();
    expect(asked.total).toBe(0);
  });

  it("is started once, by whoever is first, and only as it was seen", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const seen = await view(buyer, await prepare(buyer));
    const changed = await start(buyer, { ...seen, linesRevision: 7 });
    expect(changed.problem().code).toBe("campaign-changed");
    const both = await Promise.all([start(buyer, seen), start({ procurement: buyer.owner }, seen)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await untilState(buyer, seen.id, "sent");
    expect(await sentBy(buyer)).toEqual({ requests: 1, mails: 1, twice: 0 });
  });

  it("leaves out what somebody else sent meanwhile, also when two sendings to the same vendors go out at once", async () => {
    const buyer = await newBuyer("Harbour");
    for (const name of ["Alder", "Birch", "Cedar"]) await addVendor(buyer, name);
    const [one, other] = [await view(buyer, await prepare(buyer)), await view(buyer, await prepare(buyer))];
    await Promise.all([start(buyer, one), start({ procurement: buyer.owner }, other)]);
    await untilState(buyer, one.id, "sent");
    await untilState(buyer, other.id, "sent");
    expect(await sentBy(buyer)).toEqual({ requests: 3, mails: 3, twice: 0 });
    const lines = [...(await items(buyer, one.id)), ...(await items(buyer, other.id))];
    expect(lines.filter(({ state }) => state === "sent")).toHaveLength(3);
    expect(lines.filter(({ why }) => why === "running")).toHaveLength(3);
  });

  it("is stopped, and gone on with by somebody else in their own name", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    const params = { params: { id } };
    await underWay(id, buyer.procurement.personId);
    expect((await call(buyer.owner, "POST /api/buyer/campaigns/:id/stop", params)).json().state).toBe("stopped");
    expect((await call(buyer.owner, "POST /api/buyer/campaigns/:id/stop", params)).problem().code).toBe(
      "campaign-not-now",
    );
    expect(await sentBy(buyer)).toMatchObject({ requests: 0 });
    await call(buyer.owner, "POST /api/buyer/campaigns/:id/resume", { ...params, body: { dueOn: null } });
    await untilState(buyer, id, "sent");
    const row = await env.DB.prepare("select created_by from assessments where org_id = ?").bind(buyer.orgId).first();
    expect(row).toEqual({ created_by: buyer.owner.personId });
  });

  it("stops by itself when whoever started it may not send any more", async () => {
    const buyer = await newBuyer("Harbour");
    await addVendor(buyer, "Alder");
    const id = await prepare(buyer);
    await env.DB.prepare("update campaigns set state = 'sending', started_by = ? where id = ?")
      .bind(buyer.reviewer.personId, id)
      .run();
    await runHourlyWork(
      dependenciesWith({ enqueue: (job) => (job.kind === "campaign" ? work(job) : Promise.resolve()) }),
    );
    expect(await view(buyer, id)).toMatchObject({ state: "stopped", stoppedWhy: expect.stringContaining("no more") });
    expect(await sentBy(buyer)).toMatchObject({ requests: 0 });
  });

  it("waits where a limit of mails was met, and goes on by itself after it", async () => {
    const buyer = await newBuyer("Harbour");
    const contacts = [
      { name: "Ana", email: `ana@${buyer.orgId.toLowerCase().replaceAll("_", "-")}.example`, role: "" },
    ];
    for (const name of ["Alder", "Birch"]) await addVendor(buyer, name, { vendor: { contacts } });
    // So many mails to one mailbox as a day allows are on their way.
    const { most } = limits["mailed-to-address"];
    for (let sent = 0; sent < most; sent++)
      await withinLimit(dependenciesWith(), "mailed-to-address", `${buyer.orgId} ${contacts[0]?.email}`);
    const vendors = { kind: "found", search: "alder", show: "current" } as const;
    const { id } = (await call(buyer.procurement, "POST /api/buyer/campaigns", { body: { vendors } })).json();
    await start(buyer, await view(buyer, id));
    await expect.poll(async () => (await view(buyer, id)).goesOnAt, { timeout: 60_000 }).not.toBeNull();
    expect((await items(buyer, id))[0]).toMatchObject({ state: "ready" });
    const dayLater = { now: () => Date.now() + 25 * 3_600_000 };
    await work(keyOf(buyer, id), dayLater);
    expect((await items(buyer, id))[0]).toMatchObject({ state: "sent" });
  });
});
