import { describe, expect, it } from "vitest";
import type { Route } from "#domain/access/permissions.ts";
import { call, newVendor } from "#test/support/worker/portal.ts";
import { answer, chooseSystem, newWorld, openRequest, submitComplete, systemBody, uploadText } from "./world.ts";

describe("what a vendor is asked", () => {
  it("comes with who asks, what for and by when, and with the vendor's own things", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    const evidence = await uploadText(owner);
    const view = await openRequest(owner, world);
    expect(view).toMatchObject({
      id: world.requestId,
      state: "draft",
      revision: 2,
      buyerName: "Asking Hospital",
      vendorLegalName: "Lumen Clinical AI Ltd",
      product: "Lumen Suite",
      dueOn: "2027-01-31",
      requestedBy: world.buyer.procurement.name,
      systems: [{ systemId: "sys_triage", useId: "triage" }],
      inventory: [{ id: "sys_triage", revision: 1, body: systemBody }],
      evidence: [evidence],
      answers: {},
      receipt: null,
    });
  });

  it("tells nothing of how answers turn into points, what reviewers look for, or how the buyer reads the risk", async () => {
    const world = await newWorld({ policy: { fastTrackThreshold: 0.123 } });
    const { text } = await call(world.vendor.owner, "GET /api/vendor/requests/:id", {
      params: { id: world.requestId },
    });
    for (const secret of [
      "score",
      "weight",
      "reviewer",
      "importance",
      "goodAnswer",
      "factors",
      "consequence",
      "0.123",
      "olicyVersion",
    ])
      expect(text).not.toContain(secret);
    expect(text).not.toContain(world.assessmentId);
    expect(text).not.toContain(world.buyer.orgId);
  });

  it("names who saved each answer last, when two colleagues take turns", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await answer(contributor, world, { question: "page", answer: { value: "https://one.example" } });
    await answer(owner, world, { question: "policy", answer: { value: "no" } });
    await answer(owner, world, { question: "page", revision: 1, answer: { value: "https://two.example" } });
    await answer(contributor, world, { question: "policy", revision: 1, answer: { value: "yes" } });
    const { answers } = await openRequest(owner, world);
    expect(answers.page).toMatchObject({ revision: 2, answer: { value: "https://two.example" }, savedBy: owner.name });
    expect(answers.policy).toMatchObject({ revision: 2, answer: { value: "yes" }, savedBy: contributor.name });
  });

  it("is not there for another vendor, in exactly the words of a request that does not exist", async () => {
    const world = await newWorld();
    const stranger = await newVendor();
    const routes = [
      "GET /api/vendor/requests/:id",
      "GET /api/vendor/requests/:id/certificate-effect",
    ] satisfies Route[];
    for (const route of routes) {
      const other = await call(stranger.owner, route, { params: { id: world.requestId } });
      const missing = await call(stranger.owner, route, { params: { id: "rsp_none" } });
      expect(other.status).toBe(404);
      expect(other.text).toBe(missing.text);
    }
    const value = { revision: 0, answer: { value: "yes" } };
    const saved = await call(stranger.owner, "PUT /api/vendor/requests/:id/answers/:questionId", {
      params: { id: world.requestId, questionId: "policy" },
      body: value,
    });
    expect(saved.status).toBe(404);
    expect((await openRequest(world.vendor.owner, world)).answers).toEqual({});
  });
});

describe("the list of requests", () => {
  const entries = async (world: Awaited<ReturnType<typeof newWorld>>) =>
    (await call(world.vendor.contributor, "GET /api/vendor/requests")).json();

  it("shows how far each is, counting what is asked on its pages, as these pages do", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await newWorld({ vendor: world.vendor });
    await chooseSystem(owner, world);
    await answer(owner, world, { question: "trains", answer: { value: "yes" } });
    await answer(owner, world, { question: "page", answer: { value: " " } });
    const list = await entries(world);
    expect(list).toHaveLength(2);
    expect(list.find(({ id }) => id === world.requestId)).toEqual({
      id: world.requestId,
      buyerName: "Asking Hospital",
      product: "Lumen Suite",
      questionnaireTitle: "Small questionnaire",
      state: "draft",
      dueOn: "2027-01-31",
      questions: 6,
      answered: 1,
      submittedAt: null,
      returned: false,
      isDecisionTold: false,
      ended: null,
    });
  });

  it("keeps the count of a submitted response as it was", async () => {
    const world = await newWorld();
    const { submittedAt } = await submitComplete(world);
    expect(await entries(world)).toMatchObject([{ state: "submitted", questions: 5, answered: 1, submittedAt }]);
  });
});
