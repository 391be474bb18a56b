import { describe, expect, it } from "vitest";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { productBody, vendorBody } from "#test/support/register-bodies.ts";
import { wanted } from "#test/support/wanted.ts";
import { askFor, newInsider, openDoor } from "#test/support/worker/intake-world.ts";
import { mailsTo } from "#test/support/worker/mails-to.ts";
import { overtaken } from "#test/support/worker/overtaken.ts";
import { call, newBuyer, newSession } from "#test/support/worker/portal.ts";
import { newWorld } from "#test/support/worker/world.ts";
import { rowsOf } from "#test/worker/requests/world.ts";
import { randomIds } from "#worker/ports/ids.ts";

import { answer, asked, mailsOf, somethingAsked, take, view, waiting } from "./intake-steps.ts";

describe("what procurement does with it", () => {
  it("asks back, is answered, and goes on: each side is mailed what the other wrote", async () => {
    const { buyer, insider, id } = await somethingAsked();
    await answer(buyer, id, { revision: 1, act: "return", word: "Who pays for it?" });
    expect(await waiting(buyer)).toEqual([]);
    const [mail] = await mailsOf(insider.email);
    expect([mail?.title, mail?.body.includes("“Who pays for it?”")]).toEqual([
      "A question about what you asked for: Wren wished product",
      true,
    ]);
    const change = { revision: 2, word: "My department", body: wanted("Wren", { department: "Sales" }) };
    await call(insider.cookie, "PUT /api/asked/:id", { params: { id }, body: change });
    expect(await waiting(buyer)).toEqual([id]);
    const { happened, body } = (await view(buyer, id)).json();
    expect(body.department).toBe("Sales");
    expect(happened.map(({ event, word }) => [event, word])).toEqual([
      ["ask", ""],
      ["return", "Who pays for it?"],
      ["change", "My department"],
    ]);
  });

  it("takes it over as a new vendor and product, with its use and who asked, and can be sent from there", async () => {
    const { buyer, insider, id } = await somethingAsked();
    const { became, state } = (await take(buyer, id, { revision: 1, vendorId: null, productId: null })).json();
    expect(state).toBe("taken");
    const params = { id: became?.vendorId ?? "" };
    const vendor = (await call(buyer.owner, "GET /api/buyer/vendors/:id", { params })).json();
    expect(vendor.body).toMatchObject({
      name: "Wren wished vendor",
      legalName: "",
      domain: "wished-wren.example",
      owner: { name: "Ida Inside", email: insider.email },
      contacts: [{ name: "Wren contact", email: "sales@wished-wren.example" }],
    });
    expect(vendor.products).toMatchObject([
      { id: became?.productId, body: { name: "Wren wished product", departments: ["Wren department"] } },
    ]);
    expect((await asked(insider.cookie, id)).json()).toMatchObject({ state: "taken", stands: null });
    expect((await mailsOf(insider.email)).map(({ title }) => title)).toEqual(["Taken over: Wren wished product"]);
  });

  it("takes it over as a product that the register knows: its use is added, and nothing known is lost", async () => {
    const { buyer, id } = await somethingAsked();
    const [vendorId, productId] = [randomIds.id("vnd"), randomIds.id("prd")];
    const known = { ...vendorBody("Wren"), name: "Wren wished vendor", legalName: "" };
    await call(buyer.owner, "PUT /api/buyer/vendors/:id", {
      params: { id: vendorId },
      body: { revision: 0, body: known },
    });
    const use = { ...wanted("Wren").uses[0], name: "Older use" };
    const product = { ...productBody("Wren"), name: "Wren Wished-Product", uses: [use] };
    const saved = { params: { id: productId }, body: { revision: 0, vendorId, body: product } };
    await call(buyer.owner, "PUT /api/buyer/vendor-products/:id", saved as never);
    const seen = (await view(buyer, id)).json();
    expect(seen.candidates).toMatchObject([{ id: vendorId, by: "name", products: [{ id: productId, isAlike: true }] }]);
    await take(buyer, id, { revision: 1, vendorId, productId });
    const vendor = (await call(buyer.owner, "GET /api/buyer/vendors/:id", { params: { id: vendorId } })).json();
    const [kept] = vendor.products;
    expect([vendor.body.name, vendor.body.contacts, vendor.products.length]).toEqual([known.name, known.contacts, 1]);
    expect(kept?.body.purpose).toBe(product.purpose);
    expect(kept?.body.uses.map(({ id: useId, name }) => [useId, name])).toEqual([
      ["use-1", "Older use"],
      ["use-2", "Wren use"],
    ]);
    expect(kept?.body.departments).toEqual(["Wren department"]);
  });

  it("takes nothing over into another organisation's vendor, nor into one that is gone", async () => {
    const { buyer, id } = await somethingAsked();
    const elsewhere = await newBuyer("Elsewhere");
    const vendorId = randomIds.id("vnd");
    const foreign = { params: { id: vendorId }, body: { revision: 0, body: vendorBody("Elsewhere") } };
    await call(elsewhere.owner, "PUT /api/buyer/vendors/:id", foreign);
    expect((await take(buyer, id, { revision: 1, vendorId, productId: null })).status).toBe(404);
    expect((await view(elsewhere, id)).status).toBe(404);
  });

  it("can be taken back by whoever asked, also once it was taken over: whoever took it over hears", async () => {
    const { buyer, insider, id } = await somethingAsked();
    await take(buyer, id, { revision: 1, vendorId: null, productId: null });
    const body = { revision: 2, word: "The project is over" };
    await call(insider.cookie, "POST /api/asked/:id/withdrawal", { params: { id }, body });
    expect((await view(buyer, id)).json().state).toBe("withdrawn");
    expect((await mailsTo(buyer.procurement)).at(-1)).toBe(
      "Ida Inside does not want Wren wished product of Wren wished vendor any more",
    );
    const again = await call(insider.cookie, "POST /api/asked/:id/withdrawal", { params: { id }, body });
    expect(again.status).toBe(200);
  });

  it("opens again what was declined or taken over, and what is in the register stays there", async () => {
    const { buyer, id } = await somethingAsked();
    const { became } = (await take(buyer, id, { revision: 1, vendorId: null, productId: null })).json();
    const opened = (await answer(buyer, id, { revision: 2, act: "reopen", word: "It was another vendor" })).json();
    expect([opened.state, opened.became]).toEqual(["open", null]);
    const params = { id: became?.vendorId ?? "" };
    expect((await call(buyer.owner, "GET /api/buyer/vendors/:id", { params })).status).toBe(200);
    expect((await answer(buyer, id, { revision: 3, act: "reopen", word: "Once more" })).problem().code).toBe(
      "intake-not-now",
    );
  });

  it("is settled once of two who do it at the same moment, and not as it was before it changed", async () => {
    const { buyer, insider, id } = await somethingAsked();
    const params = { id };
    const taking = {
      route: "POST /api/buyer/intakes/:id/taking",
      sent: { params, body: { revision: 1, vendorId: null, productId: null } },
    } as const;
    const change = { revision: 1, word: "", body: wanted("Wren", { product: "Another" }) };
    const late = await overtaken({ ...taking, cookie: buyer.procurement.cookie }, () =>
      call(insider.cookie, "PUT /api/asked/:id", { params, body: change }),
    );
    expect(late.problem().code).toBe("stale-revision");
    expect((await call(buyer.owner, "GET /api/buyer/vendors")).json().entries).toEqual([]);
    expect((await view(buyer, id)).json()).toMatchObject({ state: "open", product: "Another" });
  });

  it("shows whoever asked how far it is, and says yes only once it is decided", async () => {
    const { buyer, insider, id } = await somethingAsked();
    const { became } = (await take(buyer, id, { revision: 1, vendorId: null, productId: null })).json();
    const sent = {
      questionnaireId: "ai-vendor-core",
      vendorName: "Wren wished vendor",
      vendorLegalName: "Wren Holdings Ltd",
      contactName: "Wren contact",
      contactEmail: "sales@wished-wren.example",
      product: "Wren wished product",
      purpose: "Notes",
      uses: wanted("Wren").uses,
      dueOn: "2031-01-31",
      register: { vendorId: became?.vendorId ?? "", productId: became?.productId ?? "" },
    };
    const { id: assessmentId } = (await call(buyer.procurement, "POST /api/buyer/assessments", { body: sent })).json();
    const about = await rowsOf<{ product_id: string }>("select product_id from assessments where id = ?", assessmentId);
    expect(about).toEqual([{ product_id: became?.productId }]);
    const registered = await call(buyer.owner, "GET /api/buyer/vendors/:id", {
      params: { id: became?.vendorId ?? "" },
    });
    expect(registered.json().body.legalName).toBe("Wren Holdings Ltd");
    expect((await asked(insider.cookie, id)).json().stands).toEqual({
      stage: "with-vendor",
      outcome: null,
      decidedAt: null,
    });
  });

  it("mails whoever asked how it was decided, once it is final", async () => {
    const world = await newWorld("Decided");
    const { buyer, submitted, vendorId, productId } = world;
    const insider = await newInsider();
    const address = await openDoor(buyer);
    const id = await askFor(insider.cookie, { address, mark: "Wren" });
    await take(buyer, id, { revision: 1, vendorId, productId });
    // What was decided before it was taken over is no answer to it; what is under way will be.
    expect((await asked(insider.cookie, id)).json().stands).toMatchObject({ stage: "with-vendor", outcome: null });
    const params = { id: submitted.assessmentId };
    const seen = (await call(buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params })).json();
    const made = {
      number: 2,
      basis: decisionBasis(seen),
      outcome: "decline" as const,
      reason: "Not for us",
      conditions: [],
    };
    await call(buyer.reviewer, "POST /api/buyer/assessments/:id/decisions", { params, body: made });
    const stopped = { params: { id: world.draft.assessmentId }, body: { reason: "Asked twice" } };
    await call(buyer.owner, "POST /api/buyer/assessments/:id/cancellation", stopped);
    const [, decided] = await mailsOf(insider.email);
    expect([decided?.title, decided?.body.includes("“Declined”")]).toEqual(["Decided: Wren wished product", true]);
    expect((await asked(insider.cookie, id)).json().stands).toMatchObject({ stage: "decided", outcome: "decline" });
  });

  it("is offered vendors of other forms of the name, and put away ones, which come back when it is taken over", async () => {
    const { buyer, id } = await somethingAsked();
    const [formed, away, other] = [randomIds.id("vnd"), randomIds.id("vnd"), randomIds.id("vnd")];
    const save = (vendorId: string, change: object) =>
      call(buyer.owner, "PUT /api/buyer/vendors/:id", {
        params: { id: vendorId },
        body: { revision: 0, body: { ...vendorBody("Wren"), ...change } },
      });
    await save(formed, { name: "Wren wished vendor", legalName: "Wren Holdings Ltd", domain: "a.example" });
    await save(away, { name: "Wren Wished Vendor Group", legalName: "", domain: "b.example" });
    await save(other, { name: "Heron", legalName: "Heron Ltd", domain: "c.example" });
    await call(buyer.owner, "POST /api/buyer/vendors/:id/archive", { params: { id: away }, body: { away: true } });
    const { candidates } = (await view(buyer, id)).json();
    expect(candidates.map((one) => [one.id, one.by, one.isArchived]).toSorted()).toEqual(
      [
        [formed, "words", false],
        [away, "words", true],
      ].toSorted(),
    );
    await take(buyer, id, { revision: 1, vendorId: away, productId: null });
    const back = await call(buyer.owner, "GET /api/buyer/vendors/:id", { params: { id: away } });
    expect(back.json().archivedAt).toBeNull();
  });

  it("takes a change that only adds a word for what it is, also when procurement was faster", async () => {
    const { buyer, insider, id } = await somethingAsked();
    await answer(buyer, id, { revision: 1, act: "decline", word: "Too dear" });
    const change = { revision: 1, word: "We need it by May", body: wanted("Wren") };
    const late = await call(insider.cookie, "PUT /api/asked/:id", { params: { id }, body: change });
    expect(late.problem().code).toBe("intake-not-now");
    expect((await asked(insider.cookie, id)).json().state).toBe("declined");
  });

  it("is nothing any more to whoever left: they read, change and hear of nothing", async () => {
    const buyer = await newBuyer("Harbour");
    const address = await openDoor(buyer);
    const id = await askFor(buyer.auditor, { address, mark: "Wren" });
    const { email, name } = buyer.auditor;
    const left = { facet: "buyer" as const, email, name, role: "auditor", status: "removed" as const, revision: 1 };
    expect((await call(buyer.owner, "PUT /api/buyer/members", { body: left })).text).toContain("removed");
    const later = await newSession(buyer.auditor.personId, { orgId: null, facet: null });
    expect((await asked(later, id)).status).toBe(404);
    const withdrawal = { params: { id }, body: { revision: 1, word: "" } };
    expect((await call(later, "POST /api/asked/:id/withdrawal", withdrawal)).status).toBe(404);
    expect((await call(later, "GET /api/asked")).json()).toMatchObject({ total: 0, entries: [] });
    expect((await view(buyer, id)).json()).toMatchObject({ state: "open", askerIsInside: false });
    await answer(buyer, id, { revision: 1, act: "decline", word: "Too dear" });
    expect(await mailsOf(email)).toEqual([]);
  });

  it("is answered by an assessment that was under way when it was taken over", async () => {
    const world = await newWorld("Running");
    const { buyer, draft, vendorId, productId } = world;
    const insider = await newInsider();
    const id = await askFor(insider.cookie, { address: await openDoor(buyer), mark: "Wren" });
    await take(buyer, id, { revision: 1, vendorId, productId });
    expect((await asked(insider.cookie, id)).json().stands).toMatchObject({ stage: "with-vendor", outcome: null });
    const stopped = { params: { id: draft.assessmentId }, body: { reason: "Asked twice" } };
    expect((await call(buyer.owner, "POST /api/buyer/assessments/:id/cancellation", stopped)).status).toBe(200);
    expect((await mailsOf(insider.email)).map(({ title }) => title)).toContain(
      "Ended without a decision: Wren wished product",
    );
  });

  it("stands in the log of the organisation under the name of who asked", async () => {
    const { buyer, id } = await somethingAsked();
    await answer(buyer, id, { revision: 1, act: "decline", word: "Too dear" });
    const { entries } = (await call(buyer.owner, "GET /api/buyer/log")).json();
    const told = entries.map(({ who, says }) => `${who} ${says.map(({ text }) => text).join("")}`);
    expect(told).toContain("Ida Inside asked for Wren wished product of Wren wished vendor to be bought");
    expect(told.some((line) => line.includes("declined to take Wren wished product"))).toBe(true);
  });

  it("stays a wish of whoever asked after they lost the session for which they proved their address", async () => {
    const { insider, id } = await somethingAsked();
    const later = await newSession(insider.personId, { orgId: null, facet: null });
    expect((await asked(later, id)).status).toBe(200);
  });
});
