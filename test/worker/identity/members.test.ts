import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { SaveMember } from "#contract/identity.schema.ts";
import {
  type Buyer,
  call,
  newBuyer,
  newPersona,
  newSession,
  newVendor,
  type Persona,
} from "#test/support/worker/portal.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { portalInHand } from "./portal-in-hand.ts";
import { signedIn } from "./sign-in-steps.ts";

const membersOf = async (who: Persona) => (await call(who, `GET /api/${who.facet}/members`)).json().entries;
const aNewcomer = (): SaveMember => ({
  facet: "buyer",
  email: `${randomIds.id("new")}@harbour.example`,
  name: "Nell Ode",
  role: "reviewer",
  status: "active",
  revision: 0,
});
const asBody = ({ facet, email, name, role }: Persona): SaveMember => ({
  facet,
  email,
  name,
  role,
  status: "active",
  revision: 1,
});
const save = (owner: Persona, body: SaveMember) => call(owner, `PUT /api/${owner.facet}/members`, { body });
const owners = async ({ orgId }: { orgId: string }) =>
  (await env.DB.prepare("select count(*) as n from members where org_id = ? and role = 'owner' and status = 'active'")
    .bind(orgId)
    .first<number>("n")) ?? 0;
const asAuditor = (buyer: Buyer, who: Persona) => save(buyer.owner, { ...asBody(who), role: "auditor" });

describe("the members of an organisation", () => {
  it("are added by an owner, and can sign in from then on", async () => {
    const { owner } = await newBuyer();
    const newcomer = aNewcomer();
    const saved = await save(owner, newcomer);
    expect(saved.status).toBe(200);
    expect(saved.json()).toMatchObject({ name: "Nell Ode", role: "reviewer", status: "active" });
    expect(await membersOf(owner)).toHaveLength(5);
    const { browser } = await signedIn(newcomer, portalInHand());
    expect((await browser.visit("GET /api/session")).json().current).toMatchObject({
      orgId: owner.orgId,
      role: "reviewer",
    });
  });

  it("are known by the name they were given until they come: nobody learns a stranger's name by an address", async () => {
    const [{ owner }, elsewhere] = [await newBuyer(), await newVendor()];
    const { email, name, personId } = elsewhere.contributor;
    const guess = { ...aNewcomer(), email: email.toUpperCase(), name: "A guess" };
    const saved = await save(owner, guess);
    expect(saved.json()).toMatchObject({ name: "A guess", email, came: false });
    expect((await call(owner, "GET /api/buyer/members")).text).not.toContain(name);
    const removed = { ...guess, status: "removed" as const, revision: 1 };
    expect((await save(owner, removed)).text).not.toContain(name);
    expect((await membersOf(elsewhere.owner)).find((one) => one.personId === personId)).toMatchObject({
      name,
      role: "contributor",
    });
  });

  it("are known by their own name once they acted for the organisation", async () => {
    const [{ owner, orgId }, elsewhere] = [await newBuyer(), await newVendor()];
    const { email, name, personId, cookie } = elsewhere.contributor;
    await save(owner, { ...aNewcomer(), email, name: "A guess" });
    await call(cookie, "POST /api/session/organisation", { body: { orgId, facet: "buyer" } });
    expect((await membersOf(owner)).find((one) => one.personId === personId)).toMatchObject({ name, came: true });
  });

  it("are not looked up: who is not in the list cannot be removed, and is not written into it", async () => {
    const [{ owner, orgId }, elsewhere] = [await newBuyer(), await newVendor()];
    for (const email of [elsewhere.owner.email, "nobody-at-all@harbour.example"]) {
      const answer = await save(owner, { ...aNewcomer(), email, status: "removed" });
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain(elsewhere.owner.name);
    }
    expect(await env.DB.prepare("select count(*) as n from members where org_id = ?").bind(orgId).first("n")).toBe(4);
  });

  it("are changed on top of what the owner saw: of two owners at once, the second is told", async () => {
    const { owner, orgId, reviewer } = await newBuyer();
    const second = await newPersona({ orgId, facet: "buyer", role: "owner" });
    const answers = await Promise.all([
      save(owner, { ...asBody(reviewer), role: "auditor" }),
      save(second, { ...asBody(reviewer), role: "procurement" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem().code).toBe("stale-revision");
  });

  it("are not added twice: the address is in the list already", async () => {
    const { owner, reviewer } = await newBuyer();
    const again = await save(owner, { ...asBody(reviewer), role: "auditor", revision: 0 });
    expect(again.problem().fields).toMatchObject([{ pointer: "/email" }]);
  });

  it("can be guests who left, by an owner's word: they come as what the owner says", async () => {
    const { owner, guest, orgId } = await newVendor();
    await env.DB.prepare("update members set status = 'removed', left_at = 1 where org_id = ? and person_id = ?")
      .bind(orgId, guest.personId)
      .run();
    const named = await save(owner, { ...asBody(guest), role: "contributor", revision: 0 });
    expect(named.json()).toMatchObject({ role: "contributor", status: "active" });
    expect((await membersOf(owner)).find((one) => one.personId === guest.personId)?.role).toBe("contributor");
  });

  it("are made guests by what is handed to them, and by no owner", async () => {
    const { owner } = await newVendor();
    const answer = await save(owner, { ...aNewcomer(), facet: "vendor", role: "guest" });
    expect(answer.problem().fields).toMatchObject([{ pointer: "/role" }]);
  });

  it("have a new role with their next request", async () => {
    const buyer = await newBuyer();
    expect((await call(buyer.procurement, "POST /api/buyer/assessments", { wrong: {} })).status).toBe(422);
    expect((await asAuditor(buyer, buyer.procurement)).json().role).toBe("auditor");
    expect((await call(buyer.procurement, "POST /api/buyer/assessments", { wrong: {} })).status).toBe(403);
    expect((await call(buyer.procurement, "GET /api/session")).json().current?.role).toBe("auditor");
  });

  it("lose access with the next request when they are removed, and keep it elsewhere", async () => {
    const [buyer, other] = [await newBuyer(), await newBuyer()];
    const { reviewer } = buyer;
    await save(other.owner, { ...asBody(reviewer), role: "auditor", revision: 0 });
    const elsewhere = await newSession(reviewer.personId, { orgId: other.orgId, facet: "buyer" });
    expect((await call(reviewer, "GET /api/buyer/assessments")).status).toBe(200);
    await save(buyer.owner, { ...asBody(reviewer), status: "removed" });
    expect((await call(reviewer, "GET /api/buyer/assessments")).status).toBe(401);
    expect((await call(elsewhere, "GET /api/buyer/assessments")).status).toBe(200);
    const back = { orgId: buyer.orgId, facet: "buyer" } as const;
    expect((await call(elsewhere, "POST /api/session/organisation", { body: back })).status).toBe(404);
    expect((await membersOf(buyer.owner)).find(({ personId }) => personId === reviewer.personId)?.status).toBe(
      "removed",
    );
  });

  it("who come back after a removal get in again with a new session only", async () => {
    const { owner, auditor } = await newBuyer();
    await save(owner, { ...asBody(auditor), status: "removed" });
    await save(owner, { ...asBody(auditor), revision: 2 });
    expect((await call(auditor, "GET /api/buyer/members")).status).toBe(401);
    const { browser } = await signedIn(auditor);
    expect((await browser.visit("GET /api/buyer/members")).status).toBe(200);
  });

  it("are changed by owners alone", async () => {
    const [buyer, vendor] = [await newBuyer(), await newVendor()];
    for (const who of [buyer.procurement, buyer.reviewer, buyer.auditor])
      expect((await save(who, aNewcomer())).status).toBe(403);
    const wanted = { ...aNewcomer(), facet: "vendor", role: "contributor" } as const;
    expect((await save(vendor.contributor, wanted)).status).toBe(403);
    expect(await membersOf(buyer.owner)).toHaveLength(4);
  });

  it("are written down: who changed whom, to what", async () => {
    const { owner, reviewer } = await newBuyer();
    await save(owner, { ...asBody(reviewer), role: "auditor" });
    const leaf = await env.DB.prepare("select body_json from audit_leaves where org_id = ? and action = 'member.saved'")
      .bind(owner.orgId)
      .first<string>("body_json");
    const expected = {
      actor: owner.personId,
      subject: reviewer.personId,
      details: { role: "auditor", status: "active" },
    };
    expect(JSON.parse(leaf ?? "{}")).toMatchObject(expected);
  });
});

describe("the last owner", () => {
  it.each([
    ["become something else", { role: "auditor" }],
    ["be removed", { status: "removed" }],
  ] as const)("cannot %s", async (_, change) => {
    const { owner } = await newBuyer();
    const answer = await save(owner, { ...asBody(owner), ...change });
    expect([answer.status, answer.problem().code]).toEqual([409, "last-owner"]);
    expect((await call(owner, "GET /api/session")).json().current?.role).toBe("owner");
  });

  it("may go once there is another", async () => {
    const { owner, reviewer } = await newBuyer();
    await save(owner, { ...asBody(reviewer), role: "owner" });
    expect((await save(owner, { ...asBody(owner), status: "removed" })).status).toBe(200);
    expect(await owners(owner)).toBe(1);
  });

  it("stays even when two owners remove each other at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const { owner, orgId } = await newBuyer();
      const second = await newPersona({ orgId, facet: "buyer", role: "owner" });
      const answers = await Promise.all([
        save(owner, { ...asBody(second), status: "removed" }),
        save(second, { ...asBody(owner), status: "removed" }),
      ]);
      expect(await owners(owner)).toBe(1);
      expect(answers.map(({ status }) => status).sort()).not.toContain(500);
    }
  });

  it("of the buying side does not count for the selling side of the same house", async () => {
    const { owner, orgId } = await newBuyer();
    const seller = await newPersona({ orgId, facet: "vendor", role: "owner" });
    expect((await save(seller, { ...asBody(seller), status: "removed" })).status).toBe(409);
    expect((await save(owner, { ...asBody(owner), status: "removed" })).status).toBe(409);
  });
});

describe("the two sides of the house", () => {
  it.each(["procurement", "reviewer", "auditor"])("keep apart: a vendor cannot name a %s", async (role) => {
    const { owner } = await newVendor();
    const answer = await save(owner, { ...aNewcomer(), facet: "vendor", role });
    expect(answer.status).toBe(422);
    expect(answer.problem().fields).toMatchObject([{ pointer: "/role" }]);
  });

  it("keep apart: a vendor's owner cannot add somebody to the buying side, nor the other way round", async () => {
    const [{ owner: seller }, { owner: buyer }] = [await newVendor(), await newBuyer()];
    expect((await save(seller, aNewcomer())).status).toBe(404);
    expect((await save(buyer, { ...aNewcomer(), facet: "vendor", role: "contributor" })).status).toBe(404);
    const count = "select count(*) as n from members where org_id in (?, ?)";
    expect(await env.DB.prepare(count).bind(seller.orgId, buyer.orgId).first("n")).toBe(7);
  });

  it.each([
    ["an unknown role", { role: "superuser" }],
    ["a list of addresses", { email: ["a@b.example", "c@d.example"] }],
    ["a field nobody knows", { admin: true }],
    ["no name", { name: "  " }],
  ])("refuse %s", async (_, change) => {
    const { owner } = await newBuyer();
    const wrong = { ...aNewcomer(), ...change };
    expect((await call(owner, "PUT /api/buyer/members", { wrong })).status).toBe(422);
  });
});
