import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { call, callAny, newPersona, type Persona } from "#test/support/worker/portal.ts";
import type { AnySent } from "#test/support/worker/wire.ts";
import { newWorld, type World } from "#test/support/worker/world.ts";
import { newBrowser } from "#test/worker/identity/browser.ts";
import { portalInHand } from "#test/worker/identity/portal-in-hand.ts";
import { aPerson, ask, askedFor, openLink, signedIn, typeCode, wayInOf } from "#test/worker/identity/sign-in-steps.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds } from "#worker/ports/ids.ts";

interface Leaf {
  readonly action: string;
  readonly actor: string;
  readonly subject: string;
  readonly facet: string;
}
/** The entries of an organisation, oldest first. */
const leavesOf = async (orgId: string): Promise<Leaf[]> =>
  (
    await env.DB.prepare("select action, actor, subject, facet from audit_leaves where org_id = ? order by seq")
      .bind(orgId)
      .all<Leaf>()
  ).results;
const actionsOf = async (orgId: string, facet?: string) =>
  (await leavesOf(orgId)).filter((one) => facet === undefined || one.facet === facet).map(({ action }) => action);

let world: World;
let token: string;
beforeAll(async () => {
  world = await newWorld("LOGALL");
  token = await admitted();
});

/** A link that lets a visitor see the files behind the world's passport. */
async function admitted(): Promise<string> {
  const fresh = randomIds.token();
  await env.DB.prepare(
    "update passport_requests set state = 'granted', token_hash = ?, expires_at = ?, files_json = ? where id = ?",
  )
    .bind(
      await sha256Hex(`v1:passport:${fresh}`),
      Date.now() + 3_600_000,
      JSON.stringify([world.evidenceId]),
      world.accessRequestId,
    )
    .run();
  return fresh;
}

interface Reading {
  readonly what: string;
  readonly route: Route;
  readonly action: string;
  readonly who: () => Persona | null;
  readonly sent: () => AnySent;
}
const ofSubmitted = () => ({ params: { id: world.submitted.assessmentId } });
const decision = () => ({ params: { id: world.submitted.assessmentId, number: "1" } });
const auditor = () => world.buyer.auditor;
const readings: readonly Reading[] = [
  {
    what: "reading the answers",
    route: "GET /api/buyer/assessments/:id/review",
    action: "review.read",
    who: auditor,
    sent: ofSubmitted,
  },
  {
    what: "taking the dossier",
    route: "GET /api/buyer/assessments/:id/dossier",
    action: "dossier.downloaded",
    who: auditor,
    sent: ofSubmitted,
  },
  {
    what: "printing the report",
    route: "GET /api/buyer/assessments/:id/report",
    action: "report.printed",
    who: auditor,
    sent: ofSubmitted,
  },
  {
    what: "printing a decision",
    route: "GET /api/buyer/assessments/:id/decisions/:number/pdf",
    action: "decision.printed",
    who: auditor,
    sent: decision,
  },
  {
    what: "taking a signed decision",
    route: "GET /api/buyer/assessments/:id/decisions/:number/statement",
    action: "statement.issued",
    who: auditor,
    sent: decision,
  },
  {
    what: "a buyer's look at a file",
    route: "GET /api/buyer/assessments/:id/evidence/:evidenceId",
    action: "evidence.downloaded",
    who: auditor,
    sent: () => ({ params: { id: world.submitted.assessmentId, evidenceId: world.evidenceId } }),
  },
  {
    what: "a file made in the buyer's browser",
    route: "POST /api/buyer/exports",
    action: "export.made",
    who: auditor,
    sent: () => ({ body: { what: "oscal", format: "OSCAL", subject: world.submitted.assessmentId } }),
  },
  {
    what: "a vendor's look at its own file",
    route: "GET /api/vendor/evidence/:id/file",
    action: "evidence.downloaded",
    who: () => world.vendor.contributor,
    sent: () => ({ params: { id: world.evidenceId } }),
  },
  {
    what: "a file made in the vendor's browser",
    route: "POST /api/vendor/exports",
    action: "export.made",
    who: () => world.vendor.contributor,
    sent: () => ({ body: { what: "answers", format: "JSON", subject: world.submitted.requestId } }),
  },
  {
    what: "a visitor's look at the list of files",
    route: "POST /api/passports/evidence",
    action: "passport.files-listed",
    who: () => null,
    sent: () => ({ body: { token } }),
  },
  {
    what: "a visitor's look at a file",
    route: "POST /api/passports/file",
    action: "passport.file-downloaded",
    who: () => null,
    sent: () => ({ body: { token, evidenceId: world.evidenceId } }),
  },
];

describe("reading and taking away", () => {
  it.each(readings)("$what is in the log of its side, each time", async ({ route, action, who, sent }) => {
    const reader = who();
    const orgId = reader?.orgId ?? world.vendor.orgId;
    const before = (await leavesOf(orgId)).length;
    for (const _time of [1, 2]) expect((await callAny(reader, route, sent())).status).toBe(200);
    const added = (await leavesOf(orgId)).slice(before);
    expect(added.map((one) => one.action)).toEqual([action, action]);
    expect(added[0]?.actor).toBe(reader?.personId ?? `visitor:${world.accessRequestId}`);
    expect(added[0]?.facet).toBe(reader?.facet ?? "vendor");
  });
});

describe("a request that is refused", () => {
  const tryPolicy = (who: Persona) => callAny(who, "POST /api/buyer/policies/proposals", { body: {} });

  it("because of a role is listed once for each person, route and hour", async () => {
    const { buyer } = await newWorld("LOGREFUSED");
    const before = (await leavesOf(buyer.orgId)).length;
    for (const who of [buyer.auditor, buyer.auditor, buyer.reviewer, buyer.auditor])
      expect((await tryPolicy(who)).status).toBe(403);
    await callAny(buyer.auditor, "PUT /api/buyer/settings", { body: {} });
    const added = (await leavesOf(buyer.orgId)).slice(before);
    expect(added.map(({ action, actor, subject }) => [action, actor, subject])).toEqual([
      ["request.refused", buyer.auditor.personId, "POST /api/buyer/policies/proposals"],
      ["request.refused", buyer.reviewer.personId, "POST /api/buyer/policies/proposals"],
      ["request.refused", buyer.auditor.personId, "PUT /api/buyer/settings"],
    ]);
  });

  it("as the other side's is listed where its person acts, and a stranger's is nowhere", async () => {
    const seller = await newPersona({ orgId: world.buyer.orgId, facet: "vendor", role: "owner" });
    expect((await tryPolicy(seller)).status).toBe(404);
    expect(await actionsOf(world.buyer.orgId, "vendor")).toEqual(["request.refused"]);
    const before = await env.DB.prepare("select count(*) as n from audit_leaves").first("n");
    expect((await callAny(null, "POST /api/buyer/policies/proposals", { body: {} })).status).toBe(401);
    expect(await env.DB.prepare("select count(*) as n from audit_leaves").first("n")).toBe(before);
  });
});

/** Somebody who is an owner of a buyer, and of a vendor in another house. */
async function ofTwoHouses() {
  const person = await aPerson();
  const elsewhere = await newPersona({ orgId: (await aPerson()).orgId, facet: "vendor", role: "owner" });
  await env.DB.prepare(
    "insert into members (org_id, person_id, facet, role, status, added_at) values (?, ?, 'vendor', 'owner', 'active', ?)",
  )
    .bind(elsewhere.orgId, person.personId, Date.now())
    .run();
  return { person, elsewhere: elsewhere.orgId };
}

describe("signing in", () => {
  it("is in the log of every side that the person belongs to", async () => {
    const { person, elsewhere } = await ofTwoHouses();
    await signedIn(person);
    expect(await actionsOf(person.orgId)).toEqual(["session.started"]);
    expect(await actionsOf(elsewhere)).toEqual(["session.started"]);
  });

  it("with a wrong code is there too, once, also when the queue tells it again", async () => {
    const { person, elsewhere } = await ofTwoHouses();
    const { portal, browser } = await askedFor(person.email);
    expect((await typeCode(browser, person.email, "ABCD-2345")).problem().code).toBe("code-wrong");
    const told = [...portal.jobs];
    await portal.deliver();
    portal.jobs.push(...told);
    await portal.deliver();
    for (const orgId of [person.orgId, elsewhere]) expect(await actionsOf(orgId)).toEqual(["sign-in.failed"]);
  });

  it("with a wrong code is the same work for an address that nobody has, and in no log", async () => {
    const portal = portalInHand();
    const browser = newBrowser(portal);
    await ask(browser, "nobody@nowhere.example");
    await portal.deliver();
    const before = await env.DB.prepare("select count(*) as n from audit_leaves").first("n");
    await typeCode(browser, "nobody@nowhere.example", "ABCD-2345");
    expect(portal.jobs.map(({ kind }) => kind)).toEqual(["sign-in-failed"]);
    await portal.deliver();
    expect(await env.DB.prepare("select count(*) as n from audit_leaves").first("n")).toBe(before);
  });

  it("with wrong codes again and again does not fill the log", async () => {
    const person = await aPerson();
    const portal = portalInHand();
    for (let start = 0; start < 4; start++) {
      const { browser } = await askedFor(person.email, portal);
      for (let tries = 0; tries < 5; tries++) await typeCode(browser, person.email, "ABCD-2345");
      await portal.deliver();
    }
    const failed = (await actionsOf(person.orgId)).filter((one) => one === "sign-in.failed");
    expect(failed).toHaveLength(10);
  });

  it("out is listed once, wherever it was asked for", async () => {
    const person = await aPerson();
    const { browser } = await signedIn(person);
    const { browser: other } = await signedIn(person);
    const sessions = (await other.visit("GET /api/sessions")).json();
    const first = sessions.find(({ current }) => !current)?.id ?? "";
    await other.visit("POST /api/sessions/:id/end", { params: { id: first } });
    await other.visit("POST /api/sessions/:id/end", { params: { id: first } });
    await browser.visit("POST /api/session/end");
    await other.visit("POST /api/session/end");
    const ended = (await leavesOf(person.orgId)).filter(({ action }) => action === "session.ended");
    expect(ended.map(({ subject }) => subject === first)).toEqual([true, false]);
  });

  it("and acting for another side is in that side's log", async () => {
    const { person, elsewhere } = await ofTwoHouses();
    const { browser } = await signedIn(person);
    await browser.visit("POST /api/session/organisation", { body: { orgId: elsewhere, facet: "vendor" } });
    expect(await actionsOf(elsewhere)).toEqual(["session.started", "session.switched"]);
    expect(await actionsOf(person.orgId)).toEqual(["session.started"]);
  });

  it("again in the same browser ends the session it had, which is listed too", async () => {
    const person = await aPerson();
    const { browser, portal } = await signedIn(person);
    await ask(browser, person.email);
    await portal.deliver();
    await openLink(browser, wayInOf(portal, person.email).token);
    expect((await actionsOf(person.orgId)).toSorted()).toEqual(["session.ended", "session.started", "session.started"]);
  });

  it("by the link of a mail twice is listed once", async () => {
    const person = await aPerson();
    const { browser, token: link } = await askedFor(person.email);
    await openLink(browser, link);
    await openLink(browser, link);
    expect(await actionsOf(person.orgId)).toEqual(["session.started"]);
  });
});

describe("what a leaf holds", () => {
  it("is ids, numbers and hashes: no name, no e-mail address and no address of a machine", async () => {
    const { buyer, vendor } = await newWorld("LOGPRIVATE");
    await call(buyer.owner, "PUT /api/buyer/list-views", {
      body: {
        list: "vendors",
        name: "LOGPRIVATE view of Ada",
        revision: 0,
        query: { sort: "ends" },
      },
      headers: { "cf-connecting-ip": "203.0.113.99", "user-agent": "Kestrel/9" },
    });
    const { results } = await env.DB.prepare("select body_json from audit_leaves where org_id in (?, ?)")
      .bind(buyer.orgId, vendor.orgId)
      .all<{ body_json: string }>();
    const text = results.map(({ body_json }) => body_json).join("\n");
    expect(results.length).toBeGreaterThan(20);
    for (const never of ["LOGPRIVATE", "@", "203.0.113.99", "Kestrel", buyer.owner.name, "Mara", "Meridian"])
      expect(text).not.toContain(never);
  });
});
