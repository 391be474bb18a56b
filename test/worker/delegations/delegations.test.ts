import { describe, expect, it } from "vitest";
import { limits } from "#domain/access/limits.ts";
import { call, newPersona, newSession, newVendor, type Persona } from "#test/support/worker/portal.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { answer, newWorld, openRequest, rowsOf, submitComplete, uploadText, type World } from "../requests/world.ts";

const delegate = (who: Persona, world: World, to: { email: string; questionIds: string[] }) =>
  call(who, "POST /api/vendor/requests/:id/delegations", {
    params: { id: world.requestId },
    body: { name: "Jo", note: "You know this best", ...to },
  });

/** A world in which the guest has one question in hand. */
async function handed(questionIds = ["policy"]): Promise<World & { guest: Persona }> {
  const world = await newWorld();
  const { guest, owner } = world.vendor;
  await delegate(owner, world, { email: guest.email, questionIds });
  return { ...world, guest };
}
const params = (world: World) => ({ params: { id: world.requestId } });

describe("a colleague who is handed a question", () => {
  it("sees that question and nothing else of the request", async () => {
    const world = await handed();
    await answer(world.vendor.owner, world, { question: "tests", answer: { value: ["bias"] } });
    await uploadText(world.vendor.owner, "Not for guests");
    const view = await openRequest(world.guest, world);
    expect(view.questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(["policy"]);
    expect(Object.keys(view.answers)).toEqual([]);
    expect(view).toMatchObject({ evidence: [], systems: [], inventory: [], certificates: [], purpose: "", uses: [] });
  });

  it("answers it, with a file of their own, and cannot touch another", async () => {
    const world = await handed();
    const file = await uploadText(world.guest);
    const said = { value: "yes", evidence: [file.id] };
    expect((await answer(world.guest, world, { question: "policy", answer: said })).status).toBe(200);
    expect((await answer(world.guest, world, { question: "tests", answer: { value: ["bias"] } })).status).toBe(404);
    expect((await openRequest(world.guest, world)).evidence.map(({ id }) => id)).toEqual([file.id]);
    expect((await openRequest(world.vendor.owner, world)).answers.policy?.answer).toEqual(said);
  });

  it("finds only the requests they were handed something from", async () => {
    const world = await handed();
    const other = await newWorld({ vendor: world.vendor });
    const list = (await call(world.guest, "GET /api/vendor/requests")).json();
    expect(list.map(({ id }) => id)).toEqual([world.requestId]);
    expect((await call(world.guest, "GET /api/vendor/requests/:id", params(other))).status).toBe(404);
  });

  it("is somebody new: they become a guest, get a mail, and no other right", async () => {
    const world = await newWorld();
    const email = `jo-${world.requestId}@vendor.example`.toLowerCase();
    const made = await delegate(world.vendor.owner, world, { email, questionIds: ["policy"] });
    const { personId } = made.json();
    const members = (await call(world.vendor.owner, "GET /api/vendor/members")).json().entries;
    expect(members.find((one) => one.personId === personId)).toMatchObject({ role: "guest", status: "active" });
    const cookie = await newSession(personId, { orgId: world.vendor.orgId, facet: "vendor" });
    expect((await call(cookie, "GET /api/vendor/requests/:id", params(world))).status).toBe(200);
    for (const route of ["GET /api/vendor/evidence", "GET /api/vendor/systems", "GET /api/vendor/members"] as const)
      expect((await call(cookie, route)).status).toBe(403);
  });

  it("marks it finished, and whoever asked sees when", async () => {
    const world = await handed();
    const finish = (finished: boolean) =>
      call(world.guest, "POST /api/vendor/requests/:id/finished", { ...params(world), body: { finished } });
    expect((await finish(true)).status).toBe(200);
    expect((await openRequest(world.vendor.owner, world)).delegations[0]?.finishedAt).toBeGreaterThan(0);
    await finish(false);
    expect((await openRequest(world.vendor.owner, world)).delegations[0]?.finishedAt).toBeNull();
  });

  it("loses sight of it the moment it is taken back; what was saved stays", async () => {
    const world = await handed();
    await answer(world.guest, world, { question: "policy", answer: { value: "partial" } });
    const back = await call(world.vendor.owner, "POST /api/vendor/requests/:id/delegations/:personId/removal", {
      params: { id: world.requestId, personId: world.guest.personId },
    });
    expect(back.status).toBe(200);
    expect((await call(world.guest, "GET /api/vendor/requests/:id", params(world))).status).toBe(404);
    const late = await answer(world.guest, world, { question: "policy", revision: 1, answer: { value: "yes" } });
    expect(late.status).toBe(404);
    expect((await openRequest(world.vendor.owner, world)).answers.policy?.answer).toEqual({ value: "partial" });
  });

  it("keeps the role they have when they belong to the organisation already", async () => {
    const world = await newWorld();
    const { contributor, owner } = world.vendor;
    await delegate(owner, world, { email: contributor.email, questionIds: ["policy"] });
    const members = (await call(owner, "GET /api/vendor/members")).json().entries;
    expect(members.find(({ personId }) => personId === contributor.personId)?.role).toBe("contributor");
  });
});

describe("a membership that was handed over", () => {
  const takenBack = (world: World, personId: string) =>
    call(world.vendor.owner, "POST /api/vendor/requests/:id/delegations/:personId/removal", {
      params: { id: world.requestId, personId },
    });
  const remove = async (world: World, who: Persona) =>
    call(world.vendor.owner, "PUT /api/vendor/members", {
      body: { facet: "vendor", email: who.email, name: who.name, role: who.role, status: "removed", revision: 1 },
    });
  const standings = async (world: World) =>
    new Map(
      (await call(world.vendor.owner, "GET /api/vendor/members"))
        .json()
        .entries.map(({ personId, role, status }) => [personId, `${role} ${status}`]),
    );

  it("ends with the last question in hand: the guest is no member, sees nothing and stores nothing", async () => {
    const world = await handed();
    expect((await takenBack(world, world.guest.personId)).status).toBe(200);
    expect((await standings(world)).has(world.guest.personId)).toBe(false);
    expect((await call(world.guest, "GET /api/vendor/requests")).status).toBe(404);
  });

  it("may be given again after it ended, to somebody who is known by their own name since they came", async () => {
    const world = await handed();
    const { guest } = world;
    await takenBack(world, guest.personId);
    const again = await delegate(world.vendor.contributor, world, { email: guest.email, questionIds: ["policy"] });
    expect(again.status).toBe(201);
    expect((await openRequest(guest, world)).questionnaire.sections).toHaveLength(1);
    const listed = (await call(world.vendor.owner, "GET /api/vendor/members")).json().entries;
    expect(listed.find(({ personId }) => personId === guest.personId)).toMatchObject({ name: guest.name, came: true });
  });

  it("lets nobody bring in files who has nothing in hand, and a guest so many a day", async () => {
    const { guest } = await newVendor();
    const upload = async (who: Persona, text: string) => {
      const bytes = new TextEncoder().encode(text);
      const query = { name: "x.txt", kind: "record", type: "text/plain", sha256: await sha256Hex(bytes) };
      return (await call(who, "POST /api/vendor/evidence", { query, bytes })).status;
    };
    expect(await upload(guest, "Nothing in hand")).toBe(403);
    const world = await handed();
    const { most } = limits["guest-uploaded"];
    for (let file = 0; file < most; file++) expect(await upload(world.guest, `File ${file}`)).toBe(201);
    expect(await upload(world.guest, "One more")).toBe(429);
  });

  it("lasts while there is another question in hand", async () => {
    const world = await handed();
    const other = await newWorld({ vendor: world.vendor });
    await delegate(world.vendor.owner, other, { email: world.guest.email, questionIds: ["policy"] });
    await takenBack(world, world.guest.personId);
    expect((await call(world.guest, "GET /api/vendor/requests/:id", params(other))).status).toBe(200);
  });

  it("is never a way back in for somebody an owner removed", async () => {
    const world = await newWorld();
    const { contributor, owner } = world.vendor;
    const second = await newPersona({ orgId: world.vendor.orgId, facet: "vendor", role: "contributor" });
    await remove(world, contributor);
    for (const who of [second, owner]) {
      const answer = await delegate(who, world, { email: contributor.email, questionIds: ["policy"] });
      expect([answer.status, answer.problem().code]).toEqual([409, "removed-from-organisation"]);
    }
    expect((await standings(world)).get(contributor.personId)).toBe("contributor removed");
    expect((await openRequest(owner, world)).delegations).toEqual([]);
  });

  it("ends with a removal by an owner, and what was in hand does not come back with the person", async () => {
    const world = await handed();
    await remove(world, world.guest);
    expect((await openRequest(world.vendor.owner, world)).delegations).toEqual([]);
    const { email, name } = world.guest;
    const back = { facet: "vendor", email, name, role: "guest", status: "active", revision: 2 } as const;
    expect((await call(world.vendor.owner, "PUT /api/vendor/members", { body: back })).status).toBe(200);
    const cookie = await newSession(world.guest.personId, { orgId: world.vendor.orgId, facet: "vendor" });
    expect((await call(cookie, "GET /api/vendor/requests/:id", params(world))).status).toBe(404);
  });

  it("is refused or removed, and never left, when both happen at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const world = await newWorld();
      const { contributor } = world.vendor;
      await Promise.all([
        remove(world, contributor),
        delegate(world.vendor.owner, world, { email: contributor.email, questionIds: ["policy"] }),
      ]);
      expect((await standings(world)).get(contributor.personId)).toBe("contributor removed");
      expect((await openRequest(world.vendor.owner, world)).delegations).toEqual([]);
    }
  });

  it("tells nobody the name of an account elsewhere", async () => {
    const [world, elsewhere] = [await newWorld(), await newVendor()];
    const { email, name } = elsewhere.owner;
    const made = await delegate(world.vendor.owner, world, { email, questionIds: ["policy"] });
    expect(made.json().name).toBe("Jo");
    expect((await call(world.vendor.owner, "GET /api/vendor/requests/:id", params(world))).text).not.toContain(name);
  });
});

describe("handing questions over is refused", () => {
  it("for questions that are not asked, for blocks of the profile, and after submission", async () => {
    const world = await newWorld();
    const to = (questionIds: string[]) =>
      delegate(world.vendor.owner, world, { email: "jo@vendor.example", questionIds });
    expect((await to(["never-asked"])).status).toBe(422);
    expect((await to([])).status).toBe(422);
    await submitComplete(world);
    expect((await to(["policy"])).status).toBe(409);
  });

  it("to guests themselves, and to other organisations", async () => {
    const world = await handed();
    const email = "jo@vendor.example";
    expect((await delegate(world.guest, world, { email, questionIds: ["policy"] })).status).toBe(403);
    const stranger = await newVendor();
    expect((await delegate(stranger.owner, world, { email, questionIds: ["policy"] })).status).toBe(404);
  });
});

describe("words about a question", () => {
  const write = (who: Persona, world: World, kind: "notes" | "messages", questionId: string | null = "policy") =>
    call(who, `POST /api/vendor/requests/:id/${kind}`, { ...params(world), body: { questionId, text: "Which one?" } });
  const read = async (who: Persona, world: World) =>
    (await call(who, "GET /api/vendor/requests/:id/conversation", params(world))).json();
  const buyerReads = async (world: World) =>
    (
      await call(world.buyer.reviewer, "GET /api/buyer/assessments/:id/conversation", {
        params: { id: world.assessmentId },
      })
    ).json();

  it("stay in the team when they are a note, and reach the buyer when they are a message", async () => {
    const world = await newWorld();
    await write(world.vendor.contributor, world, "notes");
    await write(world.vendor.owner, world, "messages");
    const seen = await buyerReads(world);
    expect(seen.notes).toEqual([]);
    expect(seen.messages).toMatchObject([{ sender: "vendor", text: "Which one?", writer: world.vendor.owner.name }]);
    expect((await read(world.vendor.owner, world)).notes).toHaveLength(1);
  });

  it("are answered by the buyer, whose own notes the vendor never sees", async () => {
    const world = await newWorld();
    const body = { questionId: null, text: "For us only" };
    const at = { params: { id: world.assessmentId }, body };
    await call(world.buyer.reviewer, "POST /api/buyer/assessments/:id/notes", at);
    await call(world.buyer.procurement, "POST /api/buyer/assessments/:id/messages", {
      ...at,
      body: { ...body, text: "The newest" },
    });
    const seen = await read(world.vendor.owner, world);
    expect(seen.notes).toEqual([]);
    expect(seen.messages.map(({ text, sender }) => [text, sender])).toEqual([["The newest", "buyer"]]);
  });

  it("of a guest are notes on their own questions alone", async () => {
    const world = await handed();
    expect((await write(world.guest, world, "notes")).status).toBe(201);
    expect((await write(world.guest, world, "notes", "tests")).status).toBe(404);
    expect((await write(world.guest, world, "notes", null)).status).toBe(404);
    expect((await write(world.guest, world, "messages")).status).toBe(403);
    await write(world.vendor.owner, world, "notes", "tests");
    await write(world.vendor.owner, world, "messages");
    expect(await read(world.guest, world)).toMatchObject({ notes: [{ questionId: "policy" }], messages: [] });
  });

  it("go out by mail to whoever asked, and the record of the mail is kept", async () => {
    const world = await newWorld();
    await write(world.vendor.owner, world, "messages");
    const kept = await rowsOf("select kind from mails where org_id = ? and kind = 'notice'", world.buyer.orgId);
    expect(kept).toHaveLength(1);
  });
});

describe("presence", () => {
  const come = async (who: Persona, world: World, questionId: string) =>
    (await call(who, "PUT /api/vendor/requests/:id/presence", { ...params(world), body: { questionId } })).json();

  it("shows who else is at work, and on which question", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    expect(await come(owner, world, "policy")).toEqual([]);
    expect(await come(contributor, world, "tests")).toEqual([
      { personId: owner.personId, name: owner.name, questionId: "policy" },
    ]);
  });

  it("shows a guest nobody on questions they do not have", async () => {
    const world = await handed();
    await come(world.vendor.owner, world, "tests");
    expect(await come(world.guest, world, "policy")).toEqual([]);
    const stranger = await newPersona({ orgId: (await newVendor()).orgId, facet: "vendor", role: "owner" });
    expect(
      (await call(stranger, "PUT /api/vendor/requests/:id/presence", { ...params(world), body: { questionId: "" } }))
        .status,
    ).toBe(404);
  });
});
