import { beforeEach, describe, expect, it } from "vitest";
import { problems } from "#contract/problems.ts";
import type { AnswerBody } from "#contract/request.schema.ts";
import type { RequestView } from "#contract/request.ts";
import { Refused } from "#web/api/client.ts";
import { AnswerFormModel } from "#web/features/vendor/answering/AnswerFormModel.ts";

const request: RequestView = {
  id: "rsp_1",
  state: "draft",
  revision: 1,
  buyerName: "Buyer",
  vendorLegalName: "Vendor Ltd",
  product: "Product",
  purpose: "Purpose",
  uses: [],
  dueOn: "2027-01-31",
  ended: null,
  decision: null,
  corrections: [],
  requestedBy: "Tom",
  questionnaire: {
    id: "q",
    version: 1,
    title: "Q",
    language: "en",
    sections: [
      {
        id: "s",
        title: "S",
        questions: [
          {
            id: "first",
            type: "yesNo",
            text: "First?",
          },
          { id: "count", type: "number", text: "How many?", max: 10 },
          {
            id: "second",
            type: "text",
            text: "Second?",
            showIf: {
              question: "first",
              is: "yes",
            },
          },
        ],
      },
    ],
  },
  original: null,
  systems: [],
  inventory: [],
  certificates: [],
  evidence: [],
  answers: {},
  covered: [],
  receipt: null,
  changes: null,
  mayWithdraw: false,
  delegations: [],
  language: "en",
  languages: ["en"],
  untranslated: [],
  offer: null,
  asksAnew: null,
  carried: {},
};

interface Sent {
  readonly questionId: string;
  readonly revision: number;
  readonly answer: AnswerBody;
  readonly settle: (outcome: "stored" | keyof typeof problems) => Promise<void>;
}

let sent: Sent[];
let timers: (() => void)[];
let model: AnswerFormModel;
let onDevice: Map<string, { revision: number; answer: AnswerBody; isUnfit?: boolean }>;
let deviceFull: boolean;

beforeEach(() => {
  sent = [];
  timers = [];
  onDevice = new Map();
  deviceFull = false;
  model = new AnswerFormModel(request, {
    send: (questionId, body) =>
      new Promise((stored, refused) => {
        const settle = async (outcome: "stored" | keyof typeof problems): Promise<void> => {
          if (outcome === "stored") stored({ revision: body.revision + 1, savedAt: 1 });
          else refused(new Refused({ type: "", code: outcome, ...problems[outcome] }));
          await new Promise((turn) => setTimeout(turn, 0));
        };
        sent.push({ questionId, ...body, settle });
      }),
    outbox: {
      keep: async (questionId, one) => {
        if (deviceFull) return false;
        onDevice.set(questionId, one);
        return true;
      },
      sent: async (questionId) => void onDevice.delete(questionId),
    },
    timing: { later: (run) => void timers.push(run) },
  });
});

const passTime = (): void => {
  for (const run of timers.splice(0)) run();
};
const quiet = (): Promise<void> => new Promise((turn) => setTimeout(turn, 0));
const savingOf = (id: string): string | undefined => model.entries.get(id)?.save.value.kind;
const at = (index: number): Sent => {
  const one = sent[index];
  if (one === undefined) throw new Error(`nothing was sent as number ${index}`);
  return one;
};

describe("answers on the screen", () => {
  it("are sent once somebody pauses, not with every key", () => {
    for (const value of ["y", "ye", "yes"]) model.change("first", { value });
    expect(sent).toHaveLength(0);
    passTime();
    expect(sent.map(({ answer }) => answer.value)).toEqual(["yes"]);
  });

  it("are called saved only once the server has stored them", async () => {
    model.change("first", { value: "yes" });
    passTime();
    expect(savingOf("first")).toBe("saving");
    expect(model.unsaved.value).toBe(true);
    await at(0).settle("stored");
    expect(savingOf("first")).toBe("saved");
    expect(model.unsaved.value).toBe(false);
  });

  it("are sent one at a time, and what was typed meanwhile follows with the next revision", async () => {
    model.change("first", { value: "yes" });
    passTime();
    model.change("first", { value: "no" });
    passTime();
    expect(sent).toHaveLength(1);
    await at(0).settle("stored");
    passTime();
    expect(sent.map(({ revision, answer }) => [revision, answer.value])).toEqual([
      [0, "yes"],
      [1, "no"],
    ]);
  });

  it("are sent again with the same revision when the server was busy, so that nothing is stored twice", async () => {
    model.change("first", { value: "yes" });
    passTime();
    await at(0).settle("busy");
    expect(savingOf("first")).toBe("on-device");
    passTime();
    expect(sent.map(({ revision }) => revision)).toEqual([0, 0]);
  });

  it("wait on the device while the server cannot be reached, and leave it once they are stored", async () => {
    model.change("first", { value: "yes" });
    passTime();
    await at(0).settle("busy");
    expect(onDevice.get("first")).toMatchObject({ revision: 0, answer: { value: "yes" } });
    passTime();
    await at(1).settle("stored");
    expect(savingOf("first")).toBe("saved");
    expect(onDevice.size).toBe(0);
  });

  it("say plainly that they are not saved when the device cannot keep them either", async () => {
    deviceFull = true;
    model.change("first", { value: "yes" });
    passTime();
    await at(0).settle("busy");
    expect(savingOf("first")).toBe("failed");
    expect(model.unsaved.value).toBe(true);
  });

  it("come back to the screen from the device, and build on the revision they were typed on", async () => {
    model.restore({ questionId: "first", revision: 3, answer: { value: "partial" } });
    expect(model.entries.get("first")?.answer.value).toEqual({ value: "partial" });
    expect(at(0)).toMatchObject({ revision: 3, answer: { value: "partial" } });
  });

  it("that do not fit are kept on the device with the reason, and never sent", async () => {
    model.change("count", { value: "a dozen" });
    passTime();
    await quiet();
    expect(sent).toHaveLength(0);
    expect(onDevice.get("count")).toEqual({ revision: 0, answer: { value: "a dozen" }, isUnfit: true });
    expect(model.entries.get("count")?.save.value).toMatchObject({
      kind: "unfit",
      reason: expect.stringContaining("digits"),
    });
    model.change("count", { value: "12" });
    passTime();
    await quiet();
    expect(model.entries.get("count")?.save.value).toMatchObject({
      kind: "unfit",
      reason: "The number must be 10 or less.",
    });
    model.change("count", { value: "1,5" });
    passTime();
    expect(at(0).answer).toEqual({ value: 1.5 });
    await at(0).settle("stored");
    expect(savingOf("count")).toBe("saved");
    expect(onDevice.size).toBe(0);
  });

  it("keep the stored value beside one that does not fit, so that an explanation is not lost", async () => {
    model.change("count", { value: 3 });
    passTime();
    await at(0).settle("stored");
    model.change("count", { value: "three", explanation: "Counted in May" });
    passTime();
    expect(at(1).answer).toEqual({ value: 3, explanation: "Counted in May" });
    await at(1).settle("stored");
    expect(savingOf("count")).toBe("unfit");
    expect(model.entries.get("count")?.answer.value.value).toBe("three");
    expect(onDevice.get("count")).toMatchObject({ revision: 2, answer: { value: "three" }, isUnfit: true });
  });

  it("that did not fit come back to the screen and are still not sent", async () => {
    model.restore({ questionId: "count", revision: 0, answer: { value: "a dozen" } });
    await quiet();
    expect(sent).toHaveLength(0);
    expect(model.entries.get("count")?.answer.value).toEqual({ value: "a dozen" });
    expect(savingOf("count")).toBe("unfit");
  });

  it("that do not fit, where the device keeps nothing, hold back who leaves", async () => {
    deviceFull = true;
    model.change("count", { value: "a dozen" });
    passTime();
    await quiet();
    expect(savingOf("count")).toBe("failed");
    expect(model.unsaved.value).toBe(true);
  });

  it("wait for a choice when somebody else changed them: theirs, or mine on top of theirs", async () => {
    model.change("first", { value: "yes" });
    passTime();
    await at(0).settle("stale-revision");
    expect(savingOf("first")).toBe("changed-elsewhere");
    // Whoever leaves the page without choosing finds it again.
    expect(onDevice.get("first")).toMatchObject({ answer: { value: "yes" }, problem: { code: "stale-revision" } });
    const stored = { revision: 4, answer: { value: "no" }, savedAt: 9 };
    model.resolve("first", { keep: "mine", stored });
    expect(at(1)).toMatchObject({ revision: 4, answer: { value: "yes" } });
    await at(1).settle("stale-revision");
    model.resolve("first", { keep: "theirs", stored });
    expect(model.entries.get("first")?.answer.value).toEqual({ value: "no" });
    expect(savingOf("first")).toBe("saved");
    expect(onDevice.has("first")).toBe(false);
  });

  it("decide at once which questions are shown, and a hidden answer is kept", () => {
    expect(model.visibility.value.get("second")).toBe("undecided");
    model.change("first", { value: "yes" });
    model.change("second", { value: "words" });
    expect(model.visibility.value.get("second")).toBe("shown");
    model.change("first", { value: "no" });
    expect(model.visibility.value.get("second")).toBe("hidden");
    expect(model.answers().second).toEqual({ value: "words" });
  });

  it("are not changed after submission", () => {
    const submitted = new AnswerFormModel(
      { ...request, state: "submitted" },
      {
        send: () => Promise.reject(new Error("sent")),
        outbox: { keep: async () => false, sent: async () => undefined },
        timing: { later: () => undefined },
      },
    );
    submitted.change("first", { value: "yes" });
    expect(submitted.entries.get("first")?.answer.value).toEqual({});
  });

  it("shows as saved what was sent by itself while the request was read, and keeps what is newer", () => {
    const outbox = { keep: async () => false, sent: async () => undefined };
    const send = () => Promise.reject(new Error("sent"));
    const opened = new AnswerFormModel(request, { send, outbox, timing: { later: () => undefined } });
    const first = opened.entries.get("first");
    opened.hear({ questionId: "first", revision: 2, answer: { value: "yes" }, savedAt: 5 });
    expect(first?.answer.value).toEqual({ value: "yes" });
    expect(first?.save.value).toEqual({ kind: "saved", at: 5 });
    opened.hear({ questionId: "first", revision: 1, answer: { value: "no" }, savedAt: 4 });
    expect(first?.answer.value).toEqual({ value: "yes" });
    opened.change("first", { value: "no" });
    opened.hear({ questionId: "first", revision: 3, answer: { value: "yes" }, savedAt: 6 });
    expect(first?.answer.value).toEqual({ value: "no" });
    opened.hear({ questionId: "unknown", revision: 3, answer: {}, savedAt: 6 });
  });
});
