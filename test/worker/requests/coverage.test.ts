import { describe, expect, it } from "vitest";
import { progressOf } from "#domain/assessment/progress.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import {
  answer,
  certificateBody,
  chooseSystem,
  newWorld,
  openRequest,
  saveCertificate,
  uploadText,
  type World,
} from "./world.ts";

const byCertificate = { question: "policy", answer: { byCertificate: true } } as const;
const soaWithout = (control: string) => ({
  ...certificateBody().soa,
  [control]: { included: false, justification: "The parent company has it." },
});

/** A world whose certificate answers "policy", with its file. */
async function covered(): Promise<World & { readonly fileId: string }> {
  const world = await newWorld();
  const { owner } = world.vendor;
  await chooseSystem(owner, world);
  const file = await uploadText(owner);
  await saveCertificate(owner, { body: certificateBody({ files: [file.id] }) });
  return { ...world, fileId: file.id };
}

/** How far the request is by the list, and by what its own pages count. */
async function counts(who: Persona, world: World) {
  const list = (await call(who, "GET /api/vendor/requests")).json();
  const { questionnaire, answers, inventory, systems, certificates, covered: ids } = await openRequest(who, world);
  const chosen = inventory.filter(({ id }) => systems.some(({ systemId }) => systemId === id));
  const own = progressOf({
    questionnaire,
    answers: Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, one.answer])),
    systems: chosen.map(({ id, body }) => ({ ...body, id })),
    certificates,
    today: civilDateOf(Date.now()),
    covered: ids,
  });
  const entry = list.find(({ id }) => id === world.requestId);
  return { list: { questions: entry?.questions, answered: entry?.answered }, pages: own };
}

describe("letting the certificate answer", () => {
  it("is refused with the reason where the certificate does not carry the answer, and nothing is saved", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await chooseSystem(owner, world);
    const without = (await answer(owner, world, byCertificate)).problem();
    expect(without).toMatchObject({ status: 422, code: "certificate-does-not-answer" });
    expect(without.fields?.[0]?.message).toMatch(/You have not entered a certificate/);
    const file = await uploadText(owner);
    const soa = soaWithout("A.2.2");
    await saveCertificate(owner, { body: certificateBody({ files: [file.id], soa }) });
    const excluded = (await answer(owner, world, byCertificate)).problem();
    expect(excluded.fields).toEqual([
      {
        pointer: "/answer/byCertificate",
        message: "The Statement of Applicability of AIMS-1 does not include A.2.2.",
      },
    ]);
    expect(JSON.stringify(excluded)).not.toMatch(/threshold|weight|0\.\d/);
    expect((await openRequest(owner, world)).answers).toEqual({});
  });

  it("is refused when it is said anew after the certificate changed, and a repeat of an earlier save is not", async () => {
    const world = await covered();
    const { owner } = world.vendor;
    expect((await answer(owner, world, byCertificate)).status).toBe(200);
    await saveCertificate(owner, { revision: 1, body: certificateBody() });
    expect((await answer(owner, world, byCertificate)).json()).toMatchObject({ revision: 1 });
    const anew = await answer(owner, world, {
      question: "policy",
      revision: 1,
      answer: { byCertificate: true, finished: true },
    });
    expect(anew.problem().fields?.[0]?.message).toMatch(/has no file attached yet/);
    const own = await answer(owner, world, { question: "policy", revision: 1, answer: { value: "yes" } });
    expect(own.status).toBe(200);
  });

  it("counts while it holds and not a moment longer, on the list and on the pages alike", async () => {
    const world = await covered();
    const { owner } = world.vendor;
    await answer(owner, world, byCertificate);
    const holding = { questions: 5, answered: 1 };
    expect(await counts(owner, world)).toEqual({ list: holding, pages: holding });
    const files = [world.fileId];
    await saveCertificate(owner, { revision: 1, body: certificateBody({ files, soa: soaWithout("A.2.2") }) });
    const lost = { questions: 5, answered: 0 };
    expect(await counts(owner, world)).toEqual({ list: lost, pages: lost });
  });
});

describe("how many questions there are", () => {
  it("is the same on a colleague's list as on their page: those in hand that apply, also once it is submitted", async () => {
    const world = await newWorld();
    const { guest, owner } = world.vendor;
    await chooseSystem(owner, world);
    await call(owner, "POST /api/vendor/requests/:id/delegations", {
      params: { id: world.requestId },
      body: { name: "Jo", note: "", email: guest.email, questionIds: ["policy", "trains", "how"] },
    });
    await answer(guest, world, { question: "policy", answer: { value: "yes" } });
    const two = { questions: 2, answered: 1 };
    expect(await counts(guest, world)).toEqual({ list: two, pages: two });
    await answer(guest, world, { question: "trains", answer: { value: "yes" } });
    const three = { questions: 3, answered: 2 };
    expect(await counts(guest, world)).toEqual({ list: three, pages: three });
    await call(owner, "POST /api/vendor/requests/:id/submission", {
      params: { id: world.requestId },
      body: { name: "Mara Lind", role: "Lead", confirmed: true },
    });
    expect((await counts(guest, world)).list).toEqual(three);
  });
});
