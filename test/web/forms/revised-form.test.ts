import { beforeEach, describe, expect, it } from "vitest";
import { problems } from "#contract/problems.ts";
import type { Revised } from "#contract/request.ts";
import { Refused } from "#web/api/client.ts";
import { isMissingOr, isShaped, isText } from "#web/device/guards.ts";
import type { Draft } from "#web/drafts/drafts.ts";
import { differences } from "#web/forms/differences.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

interface Body {
  readonly name: string;
  readonly country: string;
  readonly note?: string | undefined;
}
const stored: Revised<Body> = { id: "ent_1", revision: 3, body: { name: "Fennel Ltd", country: "IE" } };
const refusedAs = (code: keyof typeof problems) => new Refused({ type: "", code, ...problems[code] });

let onDevice: Draft | undefined;
let isFull: boolean;
let sent: Revised<Body>[];
let server: Revised<Body>;

/** What the server does with a save; it refuses what builds on an older revision. */
let answer: (saved: Revised<Body>) => void;

/** The form as a page makes it when it is opened. */
const open = (start: Revised<Body> = stored): RevisedForm<Body> =>
  new RevisedForm<Body>({
    box: {
      found: onDevice,
      keep: (draft) => {
        if (!isFull) onDevice = draft;
        return Promise.resolve(!isFull);
      },
      drop: async () => {
        onDevice = undefined;
      },
    },
    start,
    isBody: isShaped<Body>({ name: isText, country: isText, note: isMissingOr(isText) }),
    fields: { root: "/body", prefix: "entity" },
    store: async (saved) => {
      sent.push(saved);
      answer(saved);
    },
    look: () => Promise.resolve(server),
  });
const settled = () => new Promise((over) => setTimeout(over));

beforeEach(() => {
  onDevice = undefined;
  isFull = false;
  sent = [];
  server = stored;
  answer = (saved) => {
    if (saved.revision !== server.revision) throw refusedAs("stale-revision");
    server = { ...saved, revision: saved.revision + 1 };
  };
});

describe("what is half-typed in a form", () => {
  it("is kept on the device with every change, and is there again with the next opening", async () => {
    const form = open();
    form.change({ name: "Fennel Health Ltd" });
    expect(form.unkept.value).toBe(true);
    await settled();
    expect(form.unkept.value).toBe(false);
    const again = open();
    expect(again.body.value.name).toBe("Fennel Health Ltd");
    expect(again.typedAt.value).not.toBeNull();
    expect(again.conflict.value).toBeNull();
  });

  it("is gone from the device once it is saved", async () => {
    const form = open();
    form.change({ name: "Fennel Health Ltd" });
    expect(await form.save()).toMatchObject({ revision: 4, body: { name: "Fennel Health Ltd" } });
    await settled();
    expect(onDevice).toBeUndefined();
    expect(form.isDirty.value).toBe(false);
    expect(open(server).typedAt.value).toBeNull();
  });

  it("is gone once it is discarded, and the fields say what is stored", async () => {
    open().change({ name: "Fennel Health Ltd" });
    await settled();
    const form = open();
    form.discard();
    await settled();
    expect(form.body.value).toEqual(stored.body);
    expect(form.typedAt.value).toBeNull();
    expect(onDevice).toBeUndefined();
  });

  it("is no draft when it was typed back to what is stored", async () => {
    const form = open();
    form.change({ name: "F" });
    form.change({ name: "Fennel Ltd" });
    await settled();
    expect(onDevice).toBeUndefined();
  });

  it("holds up the closing of the window as long as the device cannot keep it", async () => {
    isFull = true;
    const form = open();
    form.change({ name: "F" });
    await settled();
    expect(form.unkept.value).toBe(true);
    form.discard();
    await settled();
    expect(form.unkept.value).toBe(false);
  });

  it("keeps the newest words, also those typed while older ones are written", async () => {
    const form = open();
    for (const name of ["F", "Fe", "Fen"]) form.change({ name });
    await settled();
    expect(onDevice?.body).toMatchObject({ name: "Fen" });
  });

  it("is left alone when an earlier page wrote it in another shape", () => {
    onDevice = { id: "ent_1", revision: 3, base: stored.body, body: { title: "Fennel" }, typedAt: 1 };
    expect(open().body.value).toEqual(stored.body);
  });

  it("is no news when the save had arrived and only its answer was lost", async () => {
    open().change({ name: "Fennel Health Ltd" });
    await settled();
    const form = open({ ...stored, revision: 4, body: { ...stored.body, name: "Fennel Health Ltd" } });
    expect(form.typedAt.value).toBeNull();
    expect(form.conflict.value).toBeNull();
  });
});

describe("somebody who changed the same thing meanwhile", () => {
  const theirs: Revised<Body> = { ...stored, revision: 4, body: { name: "Fennel Limited", country: "DE" } };

  it("is noticed when the draft comes back", async () => {
    open().change({ name: "Fennel Health Ltd" });
    await settled();
    expect(open(theirs).conflict.value).toEqual(theirs);
  });

  it("is noticed when saving, and nothing of theirs is overwritten", async () => {
    const form = open();
    form.change({ name: "Fennel Health Ltd" });
    server = theirs;
    expect(await form.save()).toBeUndefined();
    expect(form.conflict.value).toEqual(theirs);
    expect(form.work.problem.value).toBeNull();
    expect(server).toEqual(theirs);
    expect(form.body.value.name).toBe("Fennel Health Ltd");
  });

  it("keeps what I did not touch when I keep mine, and the save builds on theirs", async () => {
    const form = open();
    form.change({ name: "Fennel Health Ltd" });
    server = theirs;
    await form.save();
    form.settle("mine");
    expect(form.body.value).toEqual({ name: "Fennel Health Ltd", country: "DE" });
    expect(await form.save()).toEqual({ ...theirs, revision: 5, body: { name: "Fennel Health Ltd", country: "DE" } });
  });

  it("stands when I take theirs, and no draft is left", async () => {
    const form = open();
    form.change({ name: "Fennel Health Ltd" });
    server = theirs;
    await form.save();
    form.settle("theirs");
    await settled();
    expect(form.body.value).toEqual(theirs.body);
    expect(form.isDirty.value).toBe(false);
    expect(onDevice).toBeUndefined();
  });

  it("is nobody when the earlier save was my own and only its answer was lost", async () => {
    const form = open();
    form.change({ name: "Fennel Health Ltd" });
    server = { ...stored, revision: 4, body: form.body.value };
    expect(await form.save()).toEqual(server);
    expect(form.conflict.value).toBeNull();
  });

  it("is shown by every field that differs, with what I typed where I typed something", () => {
    const rows = differences<Body>(
      [
        { label: "Name", say: ({ name }) => name },
        { label: "Country", say: ({ country }) => country },
      ],
      { base: stored.body, mine: { name: "Fennel Health Ltd", country: "IE" }, theirs: theirs.body },
    );
    expect(rows).toEqual([
      { label: "Name", theirs: "Fennel Limited", mine: "Fennel Health Ltd" },
      { label: "Country", theirs: "DE", mine: null },
    ]);
  });
});

it("a refused save leaves what was typed, and says at the field what is wrong", async () => {
  const form = open();
  form.change({ name: "" });
  const fields = [{ pointer: "/body/name", message: "Give the registered name" }];
  answer = () => {
    throw new Refused({ type: "", code: "input-invalid", ...problems["input-invalid"], fields });
  };
  expect(await form.save()).toBeUndefined();
  expect(form.field("name")).toMatchObject({ id: "entity-name", error: "Give the registered name" });
  expect(form.field("country").error).toBeUndefined();
  expect(form.body.value.name).toBe("");
});

it("two presses of the button save once", async () => {
  const form = open();
  form.change({ name: "Fennel Health Ltd" });
  await Promise.all([form.save(), form.save()]);
  expect(sent).toHaveLength(1);
});
