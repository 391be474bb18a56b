import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, callAny, newBuyer, newPersona, newVendor } from "#test/support/worker/portal.ts";
import { keepQueueQuiet } from "#test/support/worker/quiet-queue.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { publishNext } from "#test/worker/http/repeats/buyer-requests.ts";
import { publish } from "#test/worker/passports/steps.ts";
import { randomIds } from "#worker/ports/ids.ts";

keepQueueQuiet();

describe("whoever comes second, when both saw the same", () => {
  it.each([
    ["whom nobody knew yet: the next try says so", `${randomIds.id("new")}@harbour.example`, 503],
    ["who has an account", undefined, 422],
  ])("does not add a person whom a colleague added at that moment in another role, %s", async (_, address, status) => {
    const { owner } = await newBuyer();
    const cookie = owner.cookie;
    const email = address ?? (await newVendor()).owner.email;
    const body = { facet: "buyer", email, name: "Nell Ode", status: "active" };
    const adding = (role: string) => ({ body: { ...body, role, revision: 0 } });
    const route = "PUT /api/buyer/members";
    const second = await overtaken({ route, cookie, sent: adding("auditor") }, () =>
      callAny(owner, route, adding("reviewer")),
    );
    expect(second.status).toBe(status);
    expect((await callAny(owner, route, adding("auditor"))).status).toBe(422);
    const { entries } = (await call(owner, "GET /api/buyer/members")).json();
    expect(entries.find((one) => one.email === email)?.role).toBe("reviewer");
  });

  it("does not publish a passport over the one that a colleague published at that moment", async () => {
    const vendor = await newVendor();
    const id = randomIds.id("psp");
    await publish(vendor, { id });
    const choices = (title: string) => ({
      params: { id },
      body: {
        revision: 1,
        choices: { title, slug: null, systemIds: [], certificateIds: [], requestId: null, evidenceIds: [] },
      },
    });
    const route = "PUT /api/vendor/passports/:id";
    const { cookie } = vendor.owner;
    const second = await overtaken({ route, cookie, sent: choices("Mine") }, () =>
      callAny(vendor.owner, route, choices("Theirs")),
    );
    expect(second.problem().code).toBe("stale-revision");
    const { passports } = (await call(vendor.owner, "GET /api/vendor/passports")).json();
    expect(passports.map((page) => [page.choices.title, page.revision])).toEqual([["Theirs", 2]]);
  });

  it("does not offer a version to a vendor who hands in at that moment", async () => {
    const world = await newWorld("LATEOFFER");
    const version = await publishNext(world);
    const { assessmentId, requestId } = world.draft;
    const offer = { params: { id: assessmentId }, body: { version } };
    const signed = { params: { id: requestId }, body: { name: "Signer", role: "Owner", confirmed: true } };
    const route = "POST /api/buyer/assessments/:id/version-offer";
    const second = await overtaken({ route, cookie: world.buyer.owner.cookie, sent: offer }, async () => {
      const handedIn = await callAny(world.vendor.owner, "POST /api/vendor/requests/:id/submission", signed);
      expect(handedIn.status).toBe(200);
    });
    expect(second.status).toBe(409);
  });
});

describe("a passport", () => {
  it("is taken back once, and one that is not there cannot be", async () => {
    const vendor = await newVendor();
    const id = randomIds.id("psp");
    await publish(vendor, { id });
    const revoke = (which: string) =>
      call(vendor.owner, "POST /api/vendor/passports/:id/revocation", { params: { id: which } });
    expect((await revoke(id)).status).toBe(200);
    expect((await revoke(id)).status).toBe(404);
    expect((await revoke(randomIds.id("psp"))).status).toBe(404);
  });

  it("has a name of the usual form", async () => {
    expect((await publish(await newVendor(), { id: "anything" })).status).toBe(404);
  });
});

describe("somebody on both sides of an organisation", () => {
  it("gets another role on one of them alone", async () => {
    const buyer = await newBuyer();
    const { owner, reviewer, orgId } = buyer;
    const selling = await newPersona({ orgId, facet: "vendor", role: "contributor" });
    await env.DB.prepare("update members set person_id = ? where person_id = ?")
      .bind(reviewer.personId, selling.personId)
      .run();
    const { email, name } = reviewer;
    const body = { facet: "buyer", email, name, role: "auditor", status: "active", revision: 1 } as const;
    expect((await call(owner, "PUT /api/buyer/members", { body })).status).toBe(200);
    const { results } = await env.DB.prepare("select role from members where person_id = ? order by facet")
      .bind(reviewer.personId)
      .all();
    expect(results).toEqual([{ role: "auditor" }, { role: "contributor" }]);
  });
});

it("whoever is removed takes nothing out of the hands of others", async () => {
  const { vendor } = await newWorld("HANDSOFOTHERS");
  const inHand = async () =>
    (
      await env.DB.prepare("select response_id from delegations where org_id = ? and person_id = ?")
        .bind(vendor.orgId, vendor.guest.personId)
        .all()
    ).results.length;
  const before = await inHand();
  expect(before).toBeGreaterThan(0);
  const { email, name, role } = vendor.contributor;
  const body = { facet: "vendor", email, name, role, status: "removed", revision: 1 };
  expect((await callAny(vendor.owner, "PUT /api/vendor/members", { body })).status).toBe(200);
  expect(await inHand()).toBe(before);
});
