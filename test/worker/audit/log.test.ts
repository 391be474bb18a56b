import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { LogEntry } from "#contract/log.ts";
import { call, newBuyer, newPersona, newSession, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { sendBy } from "#test/support/worker/requests.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { auditEffects } from "#worker/storage/audit.ts";
import { openDatabase } from "#worker/storage/database.ts";

const buyerLog = async (who: Persona | string, query: Record<string, string> = {}) =>
  (await call(who, "GET /api/buyer/log", { query })).json();
const vendorLog = async (who: Persona | string, query: Record<string, string> = {}) =>
  (await call(who, "GET /api/vendor/log", { query })).json();

/** An entry as somebody reads it. */
const sentence = ({ who, says }: LogEntry): string => `${who} ${says.map(({ text }) => text).join("")}`;

describe("the log", () => {
  it("says in plain words who did what, the newest first, and leads to it", async () => {
    const buyer = await newBuyer();
    const { id } = await sendBy(buyer);
    const params = { id };
    await call(buyer.reviewer, "POST /api/buyer/assessments/:id/notes", {
      params,
      body: { questionId: null, text: "Ask again" },
    });
    const { entries, total, next } = await buyerLog(buyer.auditor);
    expect([total, next]).toEqual([2, null]);
    expect(entries.map(sentence)).toEqual([
      `${buyer.reviewer.name} wrote a note on Meridian Triage of Meridian`,
      `${buyer.procurement.name} sent a questionnaire about Meridian Triage of Meridian`,
    ]);
    expect(entries[0]?.says.find(({ path }) => path !== null)?.path).toBe(`/assessments/${id}`);
  });

  it("says where a call came from, in the words of Cloudflare and the browser", async () => {
    const buyer = await newBuyer();
    await call(buyer.owner, "PUT /api/buyer/settings", {
      body: { fourEyes: true },
      headers: { "cf-connecting-ip": "203.0.113.7", "user-agent": "Kestrel/4" },
    });
    const [entry] = (await buyerLog(buyer.owner)).entries;
    expect(entry?.from).toEqual({ address: "203.0.113.7", agent: "Kestrel/4" });
  });

  it("of one organisation says nothing of another, nor one side of the other side of the same", async () => {
    const [buyer, stranger] = [await newBuyer(), await newBuyer()];
    await call(buyer.owner, "PUT /api/buyer/settings", { body: { fourEyes: true } });
    const seller = await newPersona({ orgId: buyer.orgId, facet: "vendor", role: "owner" });
    await call(seller, "PUT /api/vendor/members", {
      body: {
        facet: "vendor",
        email: "new@seller.example",
        name: "New",
        role: "contributor",
        status: "active",
        revision: 0,
      },
    });
    expect((await buyerLog(stranger.owner)).total).toBe(0);
    expect((await buyerLog(buyer.owner)).entries.map(({ kind }) => kind)).toEqual(["rules"]);
    expect((await vendorLog(seller)).entries.map(({ kind }) => kind)).toEqual(["people"]);
  });

  it("tells both sides what was handed in, each about its own thing", async () => {
    const { buyer, vendor, submitted } = await newWorld("LOGSIDES");
    await call(buyer.reviewer, "POST /api/buyer/assessments/:id/changes", {
      params: { id: submitted.assessmentId },
      body: { note: "", dueOn: "2031-01-31", items: [{ questionId: "ai-policy", text: "Attach it" }] },
    });
    const [theirs] = (await vendorLog(vendor.owner)).entries;
    expect(theirs && sentence(theirs)).toMatch(/^Somebody on the other side sent .+ back with 1 question to change$/);
    expect(theirs?.from).toBe(null);
    expect(theirs?.says.find(({ path }) => path !== null)?.path).toBe(`/requests/${submitted.requestId}`);
    const [ours] = (await buyerLog(buyer.owner)).entries;
    expect(ours && sentence(ours)).toContain(`${buyer.reviewer.name} sent `);
    expect((await vendorLog(vendor.owner, { subject: submitted.requestId })).entries[0]).toEqual(theirs);
  });

  it("has a whole sentence for everything that happens in a house, and knows what it is about", async () => {
    const { buyer, vendor } = await newWorld("LOGWORDS");
    const both = [...(await buyerLog(buyer.owner)).entries, ...(await vendorLog(vendor.owner)).entries];
    expect(both.length).toBeGreaterThan(20);
    for (const entry of both) expect(sentence(entry)).not.toMatch(/undefined|null|NaN|[{}]|that is gone/);
  });

  it("keeps an entry whose person or thing is gone, and says so", async () => {
    const buyer = await newBuyer();
    const event = { action: "finding.saved", subject: "asm_gone", details: { state: "open" } } as const;
    const entry = { orgId: buyer.orgId, facet: "buyer", actor: "psn_gone", at: 1, from: null, audit: event } as const;
    const db = openDatabase(env.DB);
    const [first, ...rest] = await auditEffects(db, entry);
    if (first) await db.batch([first, ...rest]);
    const [gone] = (await buyerLog(buyer.owner)).entries;
    expect(gone && sentence(gone)).toContain("saved a finding of something that is gone (asm_gone) as open");
  });
});

/** A buyer with a log of so many entries: every third of the owner's, the others the reviewer's, a minute apart. */
async function longLog(entries: number) {
  const buyer = await newBuyer();
  const db = openDatabase(env.DB);
  for (let at = 0; at < entries; at++) {
    const actor = (at % 3 === 0 ? buyer.owner : buyer.reviewer).personId;
    const audit = { action: at % 2 === 0 ? "note.written" : "decision.made", subject: `asm_${at % 5}` } as const;
    const made = { orgId: buyer.orgId, facet: "buyer", actor, at: at * 60_000, from: null, audit } as const;
    const [first, ...rest] = await auditEffects(db, made);
    if (first) await db.batch([first, ...rest]);
  }
  return buyer;
}

describe("a long log", () => {
  it("is read page by page, and each entry stands on one of them", async () => {
    const { auditor } = await longLog(125);
    const seen: number[] = [];
    let before: string | undefined;
    do {
      const page = await buyerLog(auditor, before === undefined ? {} : { before });
      expect(page.total).toBe(125);
      seen.push(...page.entries.map(({ seq }) => seq));
      before = page.next === null ? undefined : String(page.next);
    } while (before !== undefined);
    expect(seen).toEqual(Array.from({ length: 125 }, (_, index) => 125 - index));
  });

  it("is narrowed down by person, kind, thing and time, and the total is of what is left", async () => {
    const { auditor, owner } = await longLog(60);
    const total = async (query: Record<string, string>) => (await buyerLog(auditor, query)).total;
    expect(await total({ person: owner.personId })).toBe(20);
    expect(await total({ kind: "decision" })).toBe(30);
    expect(await total({ subject: "asm_3" })).toBe(12);
    expect(await total({ since: String(10 * 60_000), until: String(20 * 60_000) })).toBe(10);
    expect(await total({ person: owner.personId, kind: "decision" })).toBe(10);
    expect(await total({ kind: "passport" })).toBe(0);
  });

  it.each([{ kind: "gossip" }, { since: "yesterday" }, { before: "0" }, { most: "5000" }])(
    "refuses %o, which nobody can look for",
    async (query) => {
      const { owner } = await newBuyer();
      const answer = await call(owner, "GET /api/buyer/log", { query });
      expect(answer.status).toBe(422);
    },
  );
});

describe("who may read a log", () => {
  it("is an owner or auditor of a buyer and an owner of a vendor, in the side they act for", async () => {
    const [buyer, vendor] = [await newBuyer(), await newVendor()];
    const asked = (who: Persona | string, route: "GET /api/buyer/log" | "GET /api/vendor/log") =>
      call(who, route, {}).then(({ status }) => status);
    for (const may of [buyer.owner, buyer.auditor]) expect(await asked(may, "GET /api/buyer/log")).toBe(200);
    for (const not of [buyer.procurement, buyer.reviewer]) expect(await asked(not, "GET /api/buyer/log")).toBe(403);
    expect(await asked(vendor.owner, "GET /api/vendor/log")).toBe(200);
    for (const not of [vendor.contributor, vendor.guest]) expect(await asked(not, "GET /api/vendor/log")).toBe(403);
    const nowhere = await newSession(buyer.owner.personId, { orgId: null, facet: null });
    expect(await asked(nowhere, "GET /api/buyer/log")).toBe(404);
  });
});
