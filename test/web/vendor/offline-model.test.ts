import { describe, expect, it } from "vitest";
import { problems } from "#contract/problems.ts";
import type { AnswerBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import { Refused } from "#web/api/client.ts";
import { OfflineModel } from "#web/features/vendor/offline/OfflineModel.ts";

const view = {
  id: "rsp_1",
  answers: {
    first: {
      revision: 3,
      answer: { value: "old", evidence: ["evd_1"] },
      savedAt: 1,
      savedBy: "Ana",
      savedById: "psn_ana",
    },
  },
} as unknown as RequestView;
const taken = (id: string, value: string) => ({ id, asked: id, was: "", now: value, answer: { value } });

function offline() {
  const stored = new Map<string, { revision: number; answer: AnswerBody }>([
    ["first", { revision: 3, answer: { value: "old", evidence: ["evd_1"] } }],
  ]);
  const model = new OfflineModel(view, {
    read: () =>
      Promise.resolve({
        ok: true,
        taken: [taken("first", "new"), taken("second", "two")],
        unchanged: 0,
        notTaken: [
          { place: "row 4", source: "three", note: "by certificate", instead: taken("third", "three") },
          { place: "row 5", source: "x", note: "no question" },
        ],
      }),
    save: (id, { revision, answer }) => {
      if ((stored.get(id)?.revision ?? 0) !== revision)
        return Promise.reject(new Refused({ type: "", code: "stale-revision", ...problems["stale-revision"] }));
      stored.set(id, { revision: revision + 1, answer });
      return Promise.resolve({ revision: revision + 1, savedAt: 2 });
    },
  });
  const file = { name: "answers.xlsx", arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) };
  return { model, stored, file };
}

describe("answers from a file", () => {
  it.each([
    [
      "an explanation alone brings back no value that a certificate hid",
      { value: "no", byCertificate: true },
      { explanation: "See annex" },
      { explanation: "See annex" },
    ],
    [
      "another choice keeps no words of the one before",
      { value: "other", otherText: "mine", evidence: ["evd_1"] },
      { value: "a" },
      { value: "a", evidence: ["evd_1"] },
    ],
    [
      "an explanation alone keeps the value that is shown",
      { value: "no" },
      { explanation: "See annex" },
      { value: "no", explanation: "See annex" },
    ],
  ])("%s", async (_, before, answer, wanted) => {
    const saved: AnswerBody[] = [];
    const held = { ...view, answers: { first: { ...view.answers.first, answer: before } } } as unknown as RequestView;
    const model = new OfflineModel(held, {
      read: () => Promise.resolve({ ok: true, taken: [{ ...taken("first", ""), answer }], unchanged: 0, notTaken: [] }),
      save: (_id, sent) => {
        saved.push(sent.answer);
        return Promise.resolve({ revision: 4, savedAt: 2 });
      },
    });
    await model.choose({ name: "a.xlsx", arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });
    await model.take();
    expect(saved).toEqual([wanted]);
  });

  it("are saved one by one only when they are taken, and keep the evidence that is attached", async () => {
    const { model, stored, file } = offline();
    await model.choose(file);
    expect(stored.get("first")?.answer.value).toBe("old");
    await model.take();
    expect(stored.get("first")?.answer).toEqual({ value: "new", evidence: ["evd_1"] });
    expect(stored.get("second")?.answer).toEqual({ value: "two" });
    expect(model.progress.value).toEqual({ kind: "saved", count: 2, failed: [] });
  });

  it("take the place of a certificate's only when somebody says so; what cannot be taken stays named", async () => {
    const { model, stored, file } = offline();
    await model.choose(file);
    model.answerInstead();
    expect(stored.has("third")).toBe(false);
    expect(model.result.value).toMatchObject({ notTaken: [{ place: "row 5" }] });
    await model.take();
    expect(stored.get("third")?.answer).toEqual({ value: "three" });
  });

  it("can be taken back, all of them", async () => {
    const { model, stored, file } = offline();
    await model.choose(file);
    await model.take();
    await model.undo();
    expect(stored.get("first")?.answer).toEqual({ value: "old", evidence: ["evd_1"] });
    expect(stored.get("second")?.answer).toEqual({});
    expect(model.progress.value).toEqual({ kind: "undone", count: 2, failed: [] });
  });

  it("of a second file are read against what the first one left, and saved over it", async () => {
    const { model, stored, file } = offline();
    await model.choose(file);
    await model.take();
    await model.undo();
    expect(model.view.answers.first).toMatchObject({ revision: 5, answer: { value: "old" } });
    await model.choose(file);
    await model.take();
    expect(model.progress.value).toEqual({ kind: "saved", count: 2, failed: [] });
    expect(stored.get("first")?.answer).toEqual({ value: "new", evidence: ["evd_1"] });
  });

  it("leave what a colleague changed meanwhile, and name it", async () => {
    const { model, stored, file } = offline();
    await model.choose(file);
    stored.set("first", { revision: 4, answer: { value: "by Ben" } });
    await model.take();
    expect(stored.get("first")?.answer).toEqual({ value: "by Ben" });
    expect(model.progress.value).toMatchObject({ kind: "saved", count: 1, failed: [expect.stringContaining("first")] });
  });
});
