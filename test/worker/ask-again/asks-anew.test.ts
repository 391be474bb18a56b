import { describe, expect, it } from "vitest";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { aRequest } from "#test/support/worker/requests.ts";
import { at, conclude, decide } from "#test/worker/decisions/steps.ts";
import { answer, newWorld, submitComplete, type World } from "#test/worker/requests/world.ts";
import { publishVersion, reworded } from "#test/worker/version-offers/next-version.ts";
import { inRegister, run, says } from "./steps.ts";

/** Decided, about a product of the register. */
async function decided(before: (world: World) => Promise<unknown> = async () => {}) {
  const world = await newWorld();
  const { vendorId, productId } = await inRegister(world);
  await submitComplete(world);
  await before(world);
  await decide(world.buyer.reviewer, world);
  return { world, register: { vendorId, productId } };
}
type Decided = Awaited<ReturnType<typeof decided>>;

const viewed = async (who: Persona, id: string) =>
  (await call(who, "GET /api/buyer/assessments/:id", { params: { id } })).json();
const proposed = async ({ world }: Decided) =>
  (await call(world.buyer.auditor, "GET /api/buyer/assessments/:id/ask-again", at(world))).json().asksAnew;

/** Asks again, and has the same vendor begin to answer. */
async function asked({ world, register }: Decided, questionnaireId = "small") {
  const body = { ...aRequest({ questionnaireId, vendorName: "Alder", product: "Alder Loop" }), register };
  const sent = await call(world.buyer.procurement, "POST /api/buyer/assessments", { body });
  expect(sent.status, sent.text).toBe(201);
  const { id } = sent.json();
  await run(
    "insert into responses (org_id, id, buyer_org_id, assessment_id, state, revision, systems_json, accepted_at) values (?, ?, ?, ?, 'draft', 1, '[]', 1)",
    world.vendor.orgId,
    `rsp_${id}`,
    world.buyer.orgId,
    id,
  );
  const request = (who: Persona) => call(who, "GET /api/vendor/requests/:id", { params: { id: `rsp_${id}` } });
  return { id, request };
}

describe("a request after a decision", () => {
  it("asks anew what is at risk by now, as was proposed, and says why on both sides, not what a reviewer concluded", async () => {
    const of = await decided((world) => conclude(world, 0.5));
    expect(await proposed(of)).toEqual({ policy: ["at-risk"] });
    const { id, request } = await asked(of);
    expect((await viewed(of.world.buyer.auditor, id)).asksAnew).toEqual({ policy: ["at-risk"] });
    const seen = await request(of.world.vendor.contributor);
    expect(seen.json().asksAnew).toEqual({ policy: ["at-risk"] });
    expect(seen.text).not.toContain("0.5");
    expect(await proposed(of)).toBeNull();
  });

  it("asks all of it anew once the vendor told that its service changed, and nothing where that was dismissed", async () => {
    const of = await decided();
    expect(await proposed(of)).toEqual({});
    await says(of.world);
    // All that it had answered: the rest is open by itself.
    expect(await proposed(of)).toEqual({ policy: ["changed"] });
    await run("update ask_again set closed = 'dismissed' where org_id = ?", of.world.buyer.orgId);
    expect(await proposed(of)).toEqual({});
  });

  it("stays as it was sent, whatever happens since; about another product, or by another questionnaire, all is asked alike", async () => {
    const of = await decided((world) => conclude(world, 0.5));
    const other = await asked(of, "ai-vendor-core");
    expect((await viewed(of.world.buyer.auditor, other.id)).asksAnew).toBeNull();
    await run("update assessments set ended = 'cancelled', ended_at = 1, ended_reason = 'x' where id = ?", other.id);
    const { id, request } = await asked(of);
    await says(of.world);
    expect((await request(of.world.vendor.owner)).json().asksAnew).toEqual({ policy: ["at-risk"] });
    const { vendorLegalName, purpose, uses } = await viewed(of.world.buyer.owner, id);
    const corrected = await call(of.world.buyer.owner, "PUT /api/buyer/assessments/:id/asked", {
      params: { id },
      body: { vendorLegalName, purpose, uses: [...uses], product: "Another" },
    });
    expect(corrected.status, corrected.text).toBe(200);
    expect((await viewed(of.world.buyer.owner, id)).asksAnew).toBeNull();
    expect((await request(of.world.vendor.owner)).json().asksAnew).toBeNull();
  });

  it("is read anew in the version that the vendor answers, where it is corrected after a newer one came out", async () => {
    const of = await decided((world) => conclude(world, 0.5));
    const { id, request } = await asked(of);
    await publishVersion(of.world, reworded());
    const { owner } = of.world.buyer;
    const { vendorLegalName, purpose, uses, product } = await viewed(owner, id);
    for (const name of ["Another", product]) {
      const body = { vendorLegalName, purpose, uses: [...uses], product: name };
      await call(owner, "PUT /api/buyer/assessments/:id/asked", { params: { id }, body });
    }
    expect((await request(of.world.vendor.owner)).json().asksAnew).toEqual({ policy: ["at-risk"] });
  });

  it("is offered the answers that it follows first, however many the vendor handed in elsewhere since", async () => {
    const of = await decided((world) => conclude(world, 0.5));
    const { id } = await asked(of);
    for (const index of Array.from({ length: 9 }, (_, at) => at)) {
      const elsewhere = await newWorld({ vendor: of.world.vendor });
      await submitComplete(elsewhere);
      await run("update responses set submitted_at = ? where id = ?", Date.now() + index, elsewhere.requestId);
    }
    const { policy } = (
      await call(of.world.vendor.owner, "GET /api/vendor/requests/:id/earlier-answers", {
        params: { id: `rsp_${id}` },
      })
    ).json();
    expect(policy?.map(({ isLast }) => isLast)).toEqual([true, false, false]);
  });

  it("shows a guest of what is asked anew their own questions alone, and nobody from outside any of it", async () => {
    const of = await decided((world) => conclude(world, 0.5));
    const { id, request } = await asked(of);
    const { vendor, buyer } = of.world;
    const handed = (questionIds: string[]) =>
      call(vendor.owner, "POST /api/vendor/requests/:id/delegations", {
        params: { id: `rsp_${id}` },
        body: { email: vendor.guest.email, name: "Guest", questionIds, note: "" },
      });
    expect((await handed(["trains"])).status).toBeLessThan(300);
    expect((await request(vendor.guest)).json().asksAnew).toEqual({});
    await answer(
      vendor.owner,
      { ...of.world, requestId: `rsp_${id}` },
      { question: "trains", answer: { value: "no" } },
    );
    expect((await viewed(buyer.auditor, id)).asksAnew).toEqual({ policy: ["at-risk"] });
  });
});
