import { describe, expect, it } from "vitest";
import { call, newVendor, type Persona } from "#test/support/worker/portal.ts";
import {
  answer,
  certificateBody,
  chooseSystem,
  newWorld,
  saveCertificate,
  submit,
  systemBody,
  uploadText,
  type World,
} from "./world.ts";

const foreseenBy = (who: Persona, { requestId }: Pick<World, "requestId">) =>
  call(who, "GET /api/vendor/requests/:id/foreseen", { params: { id: requestId } });
const codes = async (who: Persona, world: World): Promise<string[]> =>
  (await foreseenBy(who, world)).json().map(({ code }) => code);

/** One AI system for each of the two uses, so that every exclusion can be judged. */
async function serveBothUses(owner: Persona, world: World): Promise<void> {
  await chooseSystem(owner, world);
  await call(owner, "PUT /api/vendor/systems/:id", {
    params: { id: "sys_desk" },
    body: { revision: 0, body: { ...systemBody, name: "Lumen Desk" } },
  });
  const systems = [
    { systemId: "sys_triage", useId: "triage" },
    { systemId: "sys_desk", useId: "desk" },
  ];
  await call(owner, "PUT /api/vendor/requests/:id/systems", {
    params: { id: world.requestId },
    body: { revision: 2, systems },
  });
}

/** A vendor that says Yes to what its Statement of Applicability leaves out. */
async function contradicting(policy: object = {}): Promise<World> {
  const world = await newWorld({ policy });
  const { owner } = world.vendor;
  await serveBothUses(owner, world);
  const file = await uploadText(owner);
  const left = { included: false, justification: "Nothing of ours." };
  const soa = { ...certificateBody().soa, "A.2.2": left, "A.7.2": left };
  const scopeStatement = "Security of all hosting.";
  await saveCertificate(owner, { body: certificateBody({ files: [file.id], soa, scopeStatement }) });
  await answer(owner, world, { question: "policy", answer: { value: "yes" } });
  return world;
}

describe("what a reviewer will see, told to the vendor while it answers", () => {
  it("is the contradiction, the exclusion that does not fit, and the scope that names nothing; submitting stays free", async () => {
    const world = await contradicting();
    const { owner } = world.vendor;
    const list = (await foreseenBy(owner, world)).json();
    expect(list).toEqual(
      expect.arrayContaining([
        { code: "contradiction", subject: "policy", questions: ["policy"], clash: ["A.2.2"], says: "done" },
        {
          code: "exclusion_not_credible",
          subject: "A.7.2",
          questions: [],
          clash: ["sys_triage", "sys_desk"],
          says: null,
        },
        { code: "scope_names_nothing", subject: "crt_aims", questions: [], clash: [], says: null },
      ]),
    );
    expect((await submit(owner, world)).status).toBe(200);
  });

  it("is what the reviewer's score flags once it is handed in", async () => {
    const world = await contradicting();
    const { owner } = world.vendor;
    const told = (await foreseenBy(owner, world)).json();
    await submit(owner, world);
    const { summary } = (
      await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/review", { params: { id: world.assessmentId } })
    ).json();
    const flagged = summary.flags.map(({ code, subject }) => `${code} ${subject}`);
    for (const { code, subject } of told.filter((one) => one.code !== "scope_names_nothing"))
      expect(flagged).toContain(`${code} ${subject}`);
    for (const code of ["contradiction", "exclusion_not_credible"])
      expect(told.filter((one) => one.code === code)).toHaveLength(
        summary.flags.filter((flag) => flag.code === code).length,
      );
  });

  it("goes when the answer goes, and says nothing of what the buyer weighs and requires", async () => {
    const world = await contradicting({ requiredControls: ["A.7.2"], controlWeights: { "A.2.2": 7 } });
    const { owner } = world.vendor;
    const before = await foreseenBy(owner, world);
    expect(before.text).not.toMatch(/severity|weight|required|critical|high|0\.\d/);
    await answer(owner, world, { question: "policy", revision: 1, answer: { value: "no" } });
    expect(await codes(owner, world)).not.toContain("contradiction");
  });

  it("is told to a colleague for the questions in hand alone, and to no other vendor", async () => {
    const world = await contradicting();
    const { guest, owner } = world.vendor;
    const hand = (questionIds: string[]) =>
      call(owner, "POST /api/vendor/requests/:id/delegations", {
        params: { id: world.requestId },
        body: { name: "Jo", note: "", email: guest.email, questionIds },
      });
    await hand(["trains"]);
    expect(await codes(guest, world)).toEqual([]);
    await hand(["policy"]);
    expect(await codes(guest, world)).toEqual(["contradiction"]);
    expect((await foreseenBy((await newVendor()).owner, world)).status).toBe(404);
  });
});
