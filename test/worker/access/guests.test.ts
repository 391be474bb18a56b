import { describe, expect, it } from "vitest";
import type { RequestView } from "#contract/request.ts";
import { call, newPersona, newSession, type Persona } from "#test/support/worker/portal.ts";
import { guestView } from "#worker/features/requests/request-view.ts";
import { newWorld, openRequest, type World } from "../requests/world.ts";

const hand = (world: World, who: Persona, questionIds: string[]) =>
  call(world.vendor.owner, "POST /api/vendor/requests/:id/delegations", {
    params: { id: world.requestId },
    body: { email: who.email, name: who.name, note: "", questionIds },
  });

/** A guest with one question in hand, beside a colleague with another, as the owner sees the request. */
async function handed(): Promise<{ world: World; guest: Persona; other: Persona; view: RequestView }> {
  const world = await newWorld();
  const { guest } = world.vendor;
  const other = await newPersona({ orgId: world.vendor.orgId, facet: "vendor", role: "guest" });
  await hand(world, guest, ["policy"]);
  await hand(world, other, ["tests"]);
  return { world, guest, other, view: await openRequest(world.vendor.owner, world) };
}

const sees = (guest: Persona) => ({
  questions: new Set(["policy"]),
  ownFiles: new Set<string>(),
  personId: guest.personId,
});

describe("a guest", () => {
  it("finds the requests that were handed to them, and not those handed to another guest of the same vendor", async () => {
    const { world, guest } = await handed();
    const elsewhere = await newWorld({ vendor: world.vendor });
    const other = await newPersona({ orgId: world.vendor.orgId, facet: "vendor", role: "guest" });
    await hand(elsewhere, other, ["policy"]);
    const list = (await call(guest, "GET /api/vendor/requests")).json();
    expect(list.map(({ id }) => id)).toEqual([world.requestId]);
  });

  it("sees what they themselves have in hand, and not what others have", async () => {
    const { world, guest, other } = await handed();
    expect((await openRequest(world.vendor.owner, world)).delegations).toHaveLength(2);
    expect((await openRequest(guest, world)).delegations.map(({ personId }) => personId)).toEqual([guest.personId]);
    expect((await openRequest(other, world)).delegations.map(({ personId }) => personId)).toEqual([other.personId]);
  });

  it("is not told of other questions that a certificate covers, or that are not translated", async () => {
    const { guest, view } = await handed();
    const whole = { ...view, covered: ["policy", "tests"], untranslated: ["policy", "tests"] };
    expect(guestView(whole, sees(guest))).toMatchObject({ covered: ["policy"], untranslated: ["policy"] });
  });

  it("is told of the changes to their own questions alone, without the note to the whole team", async () => {
    const { guest, view } = await handed();
    const items = ["policy", "tests"].map((questionId) => ({ questionId, text: "Attach it" }));
    const changes = { note: "For all", items, dueOn: view.dueOn, requestedBy: "Ada", requestedAt: 1 };
    const seen = guestView({ ...view, changes }, sees(guest)).changes;
    expect(seen).toMatchObject({ note: "", items: [{ questionId: "policy", text: "Attach it" }] });
  });

  it("is not given the original words of questions they do not see", async () => {
    const { guest, view } = await handed();
    const texts = view.questionnaire.sections.flatMap(({ questions }) => questions.map(({ text }) => text));
    const inOriginal = { texts, language: "en" };
    const seen = guestView({ ...view, questionnaire: { ...view.questionnaire, inOriginal } }, sees(guest));
    const own = seen.questionnaire.sections.flatMap(({ questions }) => questions.map(({ text }) => text));
    expect(seen.questionnaire.inOriginal?.texts).toEqual(own);
    expect(own.length).toBeLessThan(texts.length);
  });

  it("of a vendor is nobody to the same organisation as a buyer", async () => {
    const { guest } = await handed();
    const asBuyer = await newSession(guest.personId, { orgId: guest.orgId, facet: "buyer" });
    expect((await call(asBuyer, "GET /api/buyer/assessments")).status).toBe(404);
  });
});
