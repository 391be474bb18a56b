import { describe, expect, it } from "vitest";
import type { DraftView, PublicationPreview, Published, QuestionnaireView } from "#contract/questionnaire.ts";
import { type Buyer, call, newBuyer, type Persona } from "#test/support/worker/portal.ts";
import { smallYaml } from "#test/support/worker/questionnaire-files.ts";
import { sendBy } from "#test/support/worker/requests.ts";

const start = async (who: Persona, text: string): Promise<string> =>
  (await call(who, "POST /api/buyer/questionnaire-drafts", { body: { text } })).json().id;
const view = async (who: Persona, id: string): Promise<DraftView> =>
  (await call(who, "GET /api/buyer/questionnaire-drafts/:id", { params: { id } })).json();
const save = (who: Persona, id: string, body: { revision: number; text: string }) =>
  call(who, "PUT /api/buyer/questionnaire-drafts/:id", { params: { id }, body });
const preview = async (who: Persona, id: string): Promise<PublicationPreview> =>
  (await call(who, "GET /api/buyer/questionnaire-drafts/:id/publication", { params: { id } })).json();
const publish = (who: Persona, id: string, revision = 1) =>
  call(who, "POST /api/buyer/questionnaire-drafts/:id/publication", { params: { id }, body: { revision } });
const read = async (who: Persona, id: string, version?: number): Promise<QuestionnaireView> =>
  (
    await call(who, "GET /api/buyer/questionnaires/:id", {
      params: { id },
      ...(version && { query: { version: String(version) } }),
    })
  ).json();

async function published(buyer: Buyer, text: string): Promise<Published> {
  const answer = await publish(buyer.procurement, await start(buyer.procurement, text));
  expect(answer.status).toBe(201);
  return answer.json();
}

describe("a questionnaire under construction", () => {
  it("is kept as typed, readable or not, and listed by its title", async () => {
    const { procurement } = await newBuyer();
    const id = await start(procurement, smallYaml({ id: "ours", title: "Our draft" }));
    const broken = "id: ours\ntitle: Half a\n  thought: [";
    expect((await save(procurement, id, { revision: 1, text: broken })).status).toBe(200);
    expect(await view(procurement, id)).toMatchObject({ text: broken, revision: 2 });
  });

  it("is never overwritten in silence: the second of two editors is refused, and sees the first one's text and name", async () => {
    const { procurement, owner } = await newBuyer();
    const id = await start(procurement, smallYaml({ id: "ours" }));
    expect((await save(procurement, id, { revision: 1, text: "id: first" })).status).toBe(200);
    const late = await save(owner, id, { revision: 1, text: "id: second" });
    expect(late.status).toBe(409);
    expect(await view(owner, id)).toMatchObject({ text: "id: first", revision: 2 });
  });

  it("counts a save once when it is sent again because its answer was lost", async () => {
    const { procurement } = await newBuyer();
    const id = await start(procurement, smallYaml({ id: "ours" }));
    const once = (await save(procurement, id, { revision: 1, text: "id: once" })).json();
    const again = await save(procurement, id, { revision: 1, text: "id: once" });
    expect(again.json()).toEqual(once);
  });

  it("of more than a megabyte is refused and nothing changes", async () => {
    const { procurement } = await newBuyer();
    const id = await start(procurement, smallYaml({ id: "ours" }));
    expect((await save(procurement, id, { revision: 1, text: "é".repeat(600_000) })).status).toBe(422);
    expect((await view(procurement, id)).revision).toBe(1);
  });

  it("can be taken away by whoever saw its latest state", async () => {
    const { procurement } = await newBuyer();
    const id = await start(procurement, smallYaml({ id: "ours" }));
    const remove = (revision: number) =>
      call(procurement, "POST /api/buyer/questionnaire-drafts/:id/removal", { params: { id }, body: { revision } });
    expect((await remove(7)).status).toBe(409);
    expect((await remove(1)).status).toBe(200);
    expect((await call(procurement, "GET /api/buyer/questionnaire-drafts/:id", { params: { id } })).status).toBe(404);
  });
});

describe("publishing", () => {
  it("freezes the draft as a version, keeps its file with the comments, and ends the draft", async () => {
    const buyer = await newBuyer();
    const text = smallYaml({ id: "ours" });
    const { sha256 } = await published(buyer, text);
    const seen = await read(buyer.auditor, "ours");
    expect(seen).toMatchObject({ text, sha256, entry: { from: "own", version: 1 }, versions: [{ version: 1 }] });
    const drafts = await call(buyer.owner, "GET /api/buyer/questionnaire-drafts");
    expect(drafts.json()).toEqual([]);
  });

  it("is refused with the lines to mend, and the draft stays", async () => {
    const { procurement } = await newBuyer();
    const wrong = smallYaml({ id: "ours", more: "      - { id: policy, type: yesNo, text: Once more? }" });
    const id = await start(procurement, wrong);
    expect((await preview(procurement, id)).publishable).toBe(false);
    const answer = await publish(procurement, id);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Two questions have the id “policy”");
    expect((await view(procurement, id)).text).toBe(wrong);
  });

  it("is refused under an id of the shelf", async () => {
    const { procurement } = await newBuyer();
    const answer = await publish(
      procurement,
      await start(procurement, smallYaml({ id: "ai-vendor-core", version: 9 })),
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("belongs to the shelf");
  });

  it("is refused for a number that was published, and says which to take", async () => {
    const buyer = await newBuyer();
    await published(buyer, smallYaml({ id: "ours" }));
    const answer = await publish(
      buyer.procurement,
      await start(buyer.procurement, smallYaml({ id: "ours", title: "New" })),
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Make this version 2");
  });

  it("is refused when somebody went on with the draft meanwhile", async () => {
    const { procurement } = await newBuyer();
    const id = await start(procurement, smallYaml({ id: "ours" }));
    await save(procurement, id, { revision: 1, text: smallYaml({ id: "ours", title: "Later" }) });
    expect((await publish(procurement, id, 1)).status).toBe(409);
  });
});

describe("a next version", () => {
  const next = smallYaml({ id: "ours", version: 2 }).replace(
    "Is there an AI policy?",
    "Is there an approved AI policy?",
  );

  it("shows what changes and who goes on with the old one, before it is published", async () => {
    const buyer = await newBuyer();
    await published(buyer, smallYaml({ id: "ours" }));
    await sendBy(buyer, { questionnaireId: "ours" });
    const shown = await preview(buyer.procurement, await start(buyer.procurement, next));
    expect(shown).toMatchObject({ previousVersion: 1, version: 2, publishable: true });
    expect(shown.changes).toEqual([
      expect.objectContaining({ kind: "reworded", id: "policy", was: "Is there an AI policy?" }),
    ]);
    expect(shown.affected).toEqual([{ version: 1, state: "sent", count: 1 }]);
  });

  it("leaves what was sent on the old one, and is what is sent from now on", async () => {
    const buyer = await newBuyer();
    await published(buyer, smallYaml({ id: "ours" }));
    const sent = await sendBy(buyer, { questionnaireId: "ours" });
    await published(buyer, next);
    const later = await sendBy(buyer, { questionnaireId: "ours" });
    const versionOf = async (id: string) =>
      (await call(buyer.owner, "GET /api/buyer/assessments/:id", { params: { id } })).json().questionnaire.version;
    expect([await versionOf(sent.id), await versionOf(later.id)]).toEqual([1, 2]);
    expect((await read(buyer.owner, "ours", 1)).questionnaire.sections[0]?.questions[0]?.text).toBe(
      "Is there an AI policy?",
    );
  });

  it("retires the ids that are gone, in its file too", async () => {
    const buyer = await newBuyer();
    await published(buyer, smallYaml({ id: "ours" }));
    const without = smallYaml({ id: "ours", version: 2 }).replace("id: hosting", "id: hosting-place");
    await published(buyer, without);
    const seen = await read(buyer.owner, "ours");
    expect(seen.questionnaire.retiredIds).toEqual(["hosting"]);
    expect(seen.text).toContain("retiredIds: [hosting]");
    expect(seen.text).toContain("# The first thing everybody asks");
  });
});

describe("a translation", () => {
  const french = (text: string) =>
    `translationOf: ours\nversion: 1\nlanguage: fr\ntitle: Nos questions\nquestions:\n  policy: { text: "${text}" }\n`;
  const translate = (who: Persona, body: { revision: number; text: string }, language = "fr") =>
    call(who, "PUT /api/buyer/questionnaires/:id/translations/:language", {
      params: { id: "ours", language },
      body: { version: 1, ...body },
    });

  it("is stored beside a version without making a new one, and says how much it holds", async () => {
    const buyer = await newBuyer();
    await published(buyer, smallYaml({ id: "ours" }));
    const saved = await translate(buyer.procurement, { revision: 0, text: french("Y a-t-il une politique ?") });
    expect(saved.json()).toMatchObject({ language: "fr", translated: 2, revision: 1 });
    expect((await read(buyer.owner, "ours")).versions).toHaveLength(1);
    expect((await read(buyer.owner, "ours")).languages).toHaveLength(1);
  });

  it("is refused for another questionnaire, language or unknown question, in words that name it", async () => {
    const buyer = await newBuyer();
    await published(buyer, smallYaml({ id: "ours" }));
    expect((await translate(buyer.procurement, { revision: 0, text: french("x") }, "de")).text).toContain(
      "not for ours",
    );
    const unknown = french("x").replace("policy:", "polcy:");
    expect((await translate(buyer.procurement, { revision: 0, text: unknown })).text).toContain("has no polcy");
  });

  it("goes on with the next version where the wording stayed, and falls back where it changed", async () => {
    const buyer = await newBuyer();
    await published(buyer, smallYaml({ id: "ours" }));
    await translate(buyer.procurement, { revision: 0, text: french("Y a-t-il une politique ?") });
    await published(buyer, smallYaml({ id: "ours", version: 2 }).replace("Where is it hosted?", "Where does it run?"));
    const kept = (await read(buyer.owner, "ours")).languages[0];
    expect(kept).toMatchObject({ language: "fr", translated: 2 });
    await published(
      buyer,
      smallYaml({ id: "ours", version: 3 }).replace("Is there an AI policy?", "Is a policy approved?"),
    );
    expect((await read(buyer.owner, "ours")).languages[0]?.text).not.toContain("politique");
  });
});
