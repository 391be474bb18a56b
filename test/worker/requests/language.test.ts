import { describe, expect, it } from "vitest";
import { answersFromPassport } from "#domain/passport/answers-from-passport.ts";
import type { Passport } from "#domain/passport/passport.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import { newWorld, openRequest, type World } from "./world.ts";

const spanish = {
  translationOf: "small",
  version: 1,
  language: "es",
  title: "Small questionnaire",
  sameWords: ["All"],
  sections: { all: { title: "All" } },
  questions: {
    policy: { text: "¿Hay una política de IA?" },
    tests: { text: "Which tests?", options: { bias: "Sesgo", attacks: "Attacks" } },
  },
};

/** A request whose buyer gave a translation of which parts were left as the template held them. */
async function translated(): Promise<World> {
  const world = await newWorld();
  const saved = await call(world.buyer.owner, "PUT /api/buyer/questionnaires/:id/translations/:language", {
    params: { id: "small", language: "es" },
    body: { version: 1, revision: 0, text: JSON.stringify(spanish) },
  });
  expect(saved.json()).toMatchObject({ translated: 3 });
  return world;
}
const read = (who: Persona, { requestId }: World, language: string) =>
  call(who, "PUT /api/vendor/requests/:id/language", { params: { id: requestId }, body: { language } });
const asRequest = (view: Awaited<ReturnType<typeof openRequest>>) => ({
  requestId: view.id,
  product: view.product,
  questionnaire: view.questionnaire,
  original: view.original,
  answers: {},
  today: "2026-11-29",
});

describe("a request read in another language", () => {
  it("names the texts that nobody translated, with the language they are in", async () => {
    const world = await translated();
    await read(world.vendor.owner, world, "es");
    const { questionnaire, untranslated } = await openRequest(world.vendor.owner, world);
    expect(questionnaire.inOriginal?.language).toBe("en");
    expect(questionnaire.inOriginal?.texts).toEqual(
      expect.arrayContaining(["Small questionnaire", "Which tests?", "Attacks", "Once a year"]),
    );
    expect(questionnaire.inOriginal?.texts).not.toContain("All");
    expect(untranslated).toContain("tests");
    expect(untranslated).not.toContain("policy");
  });

  it("holds the questionnaire as it was written, so that a passport answers as much as before the switch", async () => {
    const world = await translated();
    const { owner } = world.vendor;
    const before = await openRequest(owner, world);
    expect(before.original).toBeNull();
    const passport: Passport = {
      format: "annexa-passport",
      version: 1,
      title: "Lumen",
      publishedOn: "2026-11-24",
      vendor: { name: "Lumen" },
      systems: [],
      certificates: [],
      questionnaire: before.questionnaire,
      answers: { policy: { value: "yes" }, tests: { value: ["bias"] } },
      evidence: [],
    };
    await read(owner, world, "es");
    const after = await openRequest(owner, world);
    expect(after.original).toEqual(before.questionnaire);
    const [there, here] = [before, after].map((view) => answersFromPassport(passport, asRequest(view)));
    const ids = (found: typeof there) => (found?.ok ? found.taken.map(({ id }) => id) : []);
    expect(ids(here)).toEqual(["policy", "tests"]);
    expect(ids(here)).toEqual(ids(there));
  });

  it("shows a guest nothing of the questions that are not in hand, in either language", async () => {
    const world = await translated();
    const { owner, guest } = world.vendor;
    await read(owner, world, "es");
    await call(owner, "POST /api/vendor/requests/:id/delegations", {
      params: { id: world.requestId },
      body: { email: guest.email, name: "Gus", questionIds: ["policy"], note: "" },
    });
    const { text } = await call(guest, "GET /api/vendor/requests/:id", { params: { id: world.requestId } });
    expect(text).toContain("Is there an AI policy?");
    for (const unseen of ["Which tests?", "Attacks", "Where is it published?"]) expect(text).not.toContain(unseen);
  });
});
