import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { questionsBeforehand } from "#domain/assessment/progress.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { call, newBuyer, newVendor } from "#test/support/worker/portal.ts";
import { aRequest, sendBy } from "#test/support/worker/requests.ts";
import { sha256Hex } from "#worker/ports/hash.ts";

const listOf = async (who: Parameters<typeof call>[0]) => (await call(who, "GET /api/buyer/questionnaires")).json();
const view = (who: Parameters<typeof call>[0], id: string) =>
  call(who, "GET /api/buyer/questionnaires/:id", { params: { id } });

async function publishDirectly(orgId: string, definition: object & { id: string; version: number }): Promise<void> {
  const json = canonicalJson(definition);
  await env.DB.prepare("insert into questionnaire_versions values (?, ?, ?, ?, ?, 'psn_x', 1)")
    .bind(orgId, definition.id, definition.version, await sha256Hex(json), json)
    .run();
}

const ownQuestionnaire = {
  id: "our-own",
  version: 3,
  title: "Our own questions",
  language: "en",
  sections: [
    { id: "s", title: "S", questions: [{ id: "q", type: "yesNo", text: "Is it?", controls: { iso42001: ["A.2.2"] } }] },
  ],
};

describe("the questionnaires a buyer can send", () => {
  it("are the shelf, with what a chooser wants to know", async () => {
    const { procurement } = await newBuyer();
    const entries = await listOf(procurement);
    expect(entries.map(({ id }) => id)).toEqual([
      "ai-vendor-core",
      "certificate-check",
      "small-vendor",
      "genai-service",
      "high-risk-ai",
      "iso42001-annex-a",
    ]);
    for (const entry of entries) {
      expect(entry.title).not.toBe("");
      expect(entry.estimatedMinutes).toBeGreaterThan(0);
      const { questionnaire } = (await view(procurement, entry.id)).json();
      expect(entry.questions).toBe(questionsBeforehand(questionnaire).atMost);
    }
    expect(entries.find(({ id }) => id === "iso42001-annex-a")?.controls).toBe(38);
  });

  it("can be read whole, with the hash of what would be published", async () => {
    const { auditor } = await newBuyer();
    const { entry, sha256, questionnaire } = (await view(auditor, "ai-vendor-core")).json();
    expect(sha256).toBe(await sha256Hex(canonicalJson(questionnaire)));
    expect({ id: questionnaire.id, version: questionnaire.version }).toEqual({ id: entry.id, version: entry.version });
    expect(questionnaire.scoring).toBeDefined();
  });

  it("include what the organisation published itself, in front of the shelf, and nobody else's", async () => {
    const [mine, other] = [await newBuyer(), await newBuyer()];
    await publishDirectly(mine.orgId, ownQuestionnaire);
    expect((await listOf(mine.owner))[0]).toMatchObject({ id: "our-own", version: 3, questions: 1, controls: 1 });
    expect((await listOf(other.owner)).map(({ id }) => id)).not.toContain("our-own");
    expect((await view(mine.owner, "our-own")).json().questionnaire).toEqual(ownQuestionnaire);
    expect((await view(other.owner, "our-own")).text).toBe((await view(other.owner, "no-such-thing")).text);
  });

  it("are not there for vendors", async () => {
    const { owner } = await newVendor();
    expect((await view(owner, "ai-vendor-core")).status).toBe(404);
    expect((await call(null, "GET /api/buyer/questionnaires")).status).toBe(401);
  });
});

describe("a published version", () => {
  it("is listed once, beside the shelf entry it came from", async () => {
    const buyer = await newBuyer();
    await sendBy(buyer);
    expect((await listOf(buyer.owner)).filter(({ id }) => id === "ai-vendor-core")).toHaveLength(1);
  });

  it("never changes: neither questionnaire nor policy can be updated", async () => {
    const buyer = await newBuyer();
    await sendBy(buyer);
    const update = (table: string) =>
      env.DB.prepare(`update ${table} set sha256 = ? where org_id = ?`).bind("0".repeat(64), buyer.orgId);
    await expect(update("questionnaire_versions").run()).rejects.toThrow("a published questionnaire never changes");
    await expect(update("policy_versions").run()).rejects.toThrow("a published policy never changes");
  });

  it("is not replaced by other content under the same number: the sender is told", async () => {
    const buyer = await newBuyer();
    await publishDirectly(buyer.orgId, { ...ownQuestionnaire, id: "ai-vendor-core", version: 2 });
    const answer = await call(buyer.procurement, "POST /api/buyer/assessments", { body: aRequest() });
    expect(answer.status).toBe(422);
    expect(answer.problem().fields?.[0]?.pointer).toBe("/questionnaireId");
  });

  it("can be sent again although it left the shelf", async () => {
    const buyer = await newBuyer();
    await publishDirectly(buyer.orgId, ownQuestionnaire);
    const { id } = await sendBy(buyer, { questionnaireId: "our-own" });
    const seen = await call(buyer.owner, "GET /api/buyer/assessments/:id", { params: { id } });
    expect(seen.json()).toMatchObject({
      questionnaireTitle: "Our own questions",
      questionnaire: { id: "our-own", version: 3 },
    });
  });
});
