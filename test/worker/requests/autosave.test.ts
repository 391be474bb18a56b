import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { AnswerBody } from "#contract/request.schema.ts";
import { newVendor } from "#test/support/worker/portal.ts";
import type { Answered } from "#test/support/worker/wire.ts";
import { answer, chooseSystem, newWorld, openRequest, rowsOf, submit, submitComplete, uploadText } from "./world.ts";

const codeOf = (answered: Pick<Answered, "problem">): string => answered.problem().code;

describe("saving answers", () => {
  it("keeps every revision, and hands out the next one", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    const first = await answer(owner, world, { question: "policy", answer: { value: "no" } });
    const second = await answer(owner, world, { question: "policy", revision: 1, answer: { value: "yes" } });
    expect([first, second].map((saved) => saved.json().revision)).toEqual([1, 2]);
    const kept = await rowsOf(
      "select revision from answers where org_id = ? and response_id = ?",
      world.vendor.orgId,
      world.requestId,
    );
    expect(kept).toHaveLength(2);
  });

  it("keeps what is not finished, and refuses what the question cannot hold with the place and the mend", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    const status = async (question: string, value: unknown) =>
      (await answer(owner, world, { question, answer: { value } })).status;
    expect(await status("tests", ["bias"])).toBe(200);
    expect(await status("page", "www.moor.example/policy")).toBe(422);
    expect(await status("tests", ["bias", "bias"])).toBe(422);
    expect(await status("how", "#N/A")).toBe(422);
    expect(await status("tests", ["bias", "magic"])).toBe(422);
    expect(await status("policy", "perhaps")).toBe(422);
    expect(await status("how", 7)).toBe(422);
    expect(await status("how", "x".repeat(100_001))).toBe(422);
    expect(codeOf(await answer(owner, world, { question: "nothing", answer: { value: "x" } }))).toBe(
      "question-unknown",
    );
    expect(codeOf(await answer(owner, world, { question: "trains", answer: { byCertificate: true } }))).toBe(
      "value-not-allowed",
    );
  });

  it("names the place and the mend of what it refuses", async () => {
    const world = await newWorld();
    const refused = await answer(world.vendor.owner, world, { question: "page", answer: { value: "moor.example" } });
    expect(refused.problem().fields).toEqual([
      {
        pointer: "/answer/value",
        message: "Write a web address that starts with https://, such as https://company.com.",
      },
    ]);
    expect((await openRequest(world.vendor.owner, world)).answers).toEqual({});
  });

  it("takes an explanation beside a value that its question took once and would not today", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    await answer(owner, world, { question: "page", answer: { value: "https://moor.example" } });
    await env.DB.prepare("update answers set answer_json = ? where response_id = ? and question_id = 'page'")
      .bind(JSON.stringify({ value: "moor.example" }), world.requestId)
      .run();
    const beside = { question: "page", revision: 1, answer: { value: "moor.example", explanation: "Moved" } };
    expect((await answer(owner, world, beside)).status).toBe(200);
    const other = { question: "page", revision: 2, answer: { value: "moor.example/2" } };
    expect((await answer(owner, world, other)).status).toBe(422);
  });

  it("takes only evidence of the vendor itself", async () => {
    const world = await newWorld();
    const { owner } = world.vendor;
    const own = await uploadText(owner);
    const foreign = await uploadText((await newVendor()).owner);
    const attach = (question: string, said: AnswerBody) => answer(owner, world, { question, answer: said });
    expect((await attach("policy", { value: "yes", evidence: [foreign.id] })).status).toBe(422);
    expect((await attach("papers", { value: [foreign.id] })).status).toBe(422);
    expect((await attach("policy", { value: "yes", evidence: [own.id] })).status).toBe(200);
    expect((await attach("papers", { value: [own.id] })).status).toBe(200);
  });

  it("refuses the second of two people on one revision, and loses nothing", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await answer(owner, world, { question: "how", answer: { value: "mine" } });
    const late = await answer(contributor, world, { question: "how", answer: { value: "theirs" } });
    expect([late.status, codeOf(late)]).toEqual([409, "stale-revision"]);
    expect((await openRequest(owner, world)).answers.how?.answer.value).toBe("mine");
    const same = await answer(contributor, world, { question: "how", answer: { value: "mine" } });
    expect(same.status).toBe(409);
  });

  it("takes a save that is sent again for the same save", async () => {
    const world = await newWorld();
    const said = { question: "how", answer: { value: "once", explanation: "x" } };
    const first = await answer(world.vendor.owner, world, said);
    const again = await answer(world.vendor.owner, world, { ...said, answer: { explanation: "x", value: "once" } });
    expect(again.status).toBe(200);
    expect(again.text).toBe(first.text);
  });

  it("lets exactly one of twenty win each revision, and keeps every acknowledged word", async () => {
    const world = await newWorld();
    const people = [world.vendor.owner, world.vendor.contributor];
    for (const revision of [0, 1, 2]) {
      const saves = Array.from({ length: 20 }, (_, index) => ({
        who: people[index % 2],
        value: `${revision}-${index}`,
      }));
      const results = await Promise.all(
        saves.map(async ({ who, value }) => {
          if (who === undefined) throw new Error("nobody");
          return { value, status: (await answer(who, world, { question: "how", revision, answer: { value } })).status };
        }),
      );
      const winners = results.filter(({ status }) => status === 200);
      expect(winners).toHaveLength(1);
      expect(results.filter(({ status }) => status === 409)).toHaveLength(19);
      expect((await openRequest(world.vendor.owner, world)).answers.how?.answer.value).toBe(winners[0]?.value);
    }
  });

  it("saves what two people do in different questions at once", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    const statuses = await Promise.all([
      answer(owner, world, { question: "policy", answer: { value: "yes" } }),
      answer(contributor, world, { question: "page", answer: { value: "https://a.example" } }),
      answer(owner, world, { question: "trains", answer: { value: "no" } }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it("is over once the response is submitted, but a repeat of an earlier save still gets its answer", async () => {
    const world = await newWorld();
    await submitComplete(world);
    const { owner } = world.vendor;
    const late = await answer(owner, world, { question: "policy", revision: 1, answer: { value: "no" } });
    expect([late.status, codeOf(late)]).toEqual([409, "request-already-submitted"]);
    expect((await answer(owner, world, { question: "policy", answer: { value: "yes" } })).status).toBe(200);
    const systems = await openRequest(owner, world);
    expect(systems.answers.policy?.answer.value).toBe("yes");
  });

  it("never leaves an acknowledged answer out of the dossier, however closely it is followed by the submission", async () => {
    const world = await newWorld();
    const { owner, contributor } = world.vendor;
    await chooseSystem(owner, world);
    await answer(owner, world, { question: "policy", answer: { value: "yes" } });
    const [saved, handedIn] = await Promise.all([
      answer(contributor, world, { question: "page", answer: { value: "https://late.example" } }),
      submit(owner, world),
    ]);
    if (handedIn.status !== 200) expect(codeOf(handedIn)).toBe("stale-revision");
    const keys = await rowsOf<{ dossier_key: string }>(
      "select dossier_key from submissions where org_id = ?",
      world.buyer.orgId,
    );
    const text = keys[0] === undefined ? undefined : await (await env.FILES.get(keys[0].dossier_key))?.text();
    if (saved.status === 200 && text !== undefined) expect(text).toContain("https://late.example");
    expect([saved.status, handedIn.status]).toContain(200);
  });
});
