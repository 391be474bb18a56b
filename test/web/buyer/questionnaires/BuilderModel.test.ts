import { describe, expect, it } from "vitest";
import type { DraftView } from "#contract/questionnaire.ts";
import { Refused } from "#web/api/client.ts";
import { BuilderModel } from "#web/features/buyer/questionnaires/builder/BuilderModel.ts";

const start = "id: own\nversion: 1\ntitle: Own # ours\nlanguage: en\nsections: []\n";
const view: DraftView = { id: "d", title: "Own", savedBy: "Ana", savedAt: 1, revision: 1, text: start, published: [] };

/** A builder with a server that keeps one draft, and timers that run when told. */
function builder() {
  const stored = { revision: 1, text: start };
  const timers: (() => void)[] = [];
  const gate = { open: Promise.resolve() };
  const model = new BuilderModel(view, {
    save: async ({ revision, text }) => {
      await gate.open;
      if (revision !== stored.revision) throw staleRevision();
      Object.assign(stored, { revision: revision + 1, text });
      return { revision: stored.revision, savedAt: 2 };
    },
    fetch: async () => ({ ...view, ...stored, savedBy: "Ben" }),
    later: (run) => void timers.push(run),
  });
  const pass = async (): Promise<void> => {
    for (const run of timers.splice(0)) run();
    await model.flush();
  };
  const title = (text: string): void => model.edit({ kind: "set", path: ["title"], value: text });
  return { model, stored, gate, pass, title };
}

const staleRevision = (): Error =>
  new Refused({ type: "", code: "stale-revision", status: 409, title: "Changed", detail: "" });

describe("a draft in the builder", () => {
  it("is saved a moment after a change, comments and all", async () => {
    const { model, stored, pass, title } = builder();
    title("Ours");
    expect(model.unsaved.value).toBe(true);
    await pass();
    expect(stored).toEqual({ revision: 2, text: start.replace("Own", "Ours") });
    expect(model.saving.value).toEqual({ kind: "saved", at: 2 });
  });

  it("is saved once, however flush and timer meet: what is published is what was previewed", async () => {
    const { model, stored, pass, title } = builder();
    title("Ours");
    await model.flush();
    expect(stored.revision).toBe(2);
    await pass();
    expect(stored.revision).toBe(2);
    expect(model.revision).toBe(2);
  });

  it("waits in flush for a save under way, and then saves what came after it", async () => {
    const { model, stored, gate, title } = builder();
    let open = (): void => undefined;
    gate.open = new Promise((resolve) => (open = () => resolve()));
    title("First");
    const first = model.flush();
    title("Second");
    const second = model.flush();
    open();
    await Promise.all([first, second]);
    expect(stored.text).toContain("title: Second");
    expect(model.revision).toBe(stored.revision);
  });

  it("undoes and redoes a change of the form and of the file alike", () => {
    const { model, title } = builder();
    title("Ours");
    model.write(`# note\n${model.text.value}`);
    model.undo();
    expect(model.text.value).toBe(start.replace("Own", "Ours"));
    model.undo();
    expect(model.text.value).toBe(start);
    model.redo();
    expect(model.text.value).toContain("Ours");
  });

  it("of which both changed the same thing shows the other person's version, and overwrites nothing in silence", async () => {
    const { model, stored, pass, title } = builder();
    Object.assign(stored, { revision: 5, text: start.replace("Own", "Yours") });
    title("Ours");
    await pass();
    expect(model.conflict.value).toMatchObject({
      savedBy: "Ben",
      revision: 5,
      both: [{ kind: "head", name: "title" }],
    });
    expect(stored.text).toContain("Yours");
    model.settle("mine");
    await model.flush();
    expect(stored).toMatchObject({ revision: 6, text: start.replace("Own", "Ours") });
    model.undo();
    await model.flush();
    expect(stored.text).toBe(start.replace("Own", "Yours"));
  });

  it("of which both changed different things is saved with both, and says what came in", async () => {
    const { model, stored, pass, title } = builder();
    Object.assign(stored, { revision: 5, text: `${start}# by Ben\n`.replace("language: en", "language: nl") });
    title("Ours");
    await pass();
    expect(model.conflict.value).toBeNull();
    expect(stored.revision).toBe(6);
    for (const line of ["title: Ours # ours", "language: nl", "# by Ben"]) expect(stored.text).toContain(`${line}\n`);
    expect(model.cameIn.value).toMatchObject({ by: "Ben", things: [{ name: "language" }, { kind: "comment" }] });
  });

  it("keeps what came in when one's own changes are undone and made again", async () => {
    const { model, stored, pass, title } = builder();
    title("First");
    title("Second");
    Object.assign(stored, { revision: 5, text: start.replace("language: en", "language: nl") });
    await pass();
    for (const [go, name] of [
      [model.undo, "First"],
      [model.undo, "Own"],
      [model.redo, "First"],
    ] as const) {
      go();
      await model.flush();
      expect(stored.text).toBe(start.replace("language: en", "language: nl").replace("Own", name));
    }
  });

  it("that cannot be taken apart leaves the choice between the whole files", async () => {
    const { model, stored, pass } = builder();
    Object.assign(stored, { revision: 5, text: start.replace("Own", "Yours") });
    model.write("id: [");
    await pass();
    expect(model.conflict.value).toMatchObject({ both: [] });
    model.settle("theirs");
    expect(model.text.value).toBe(start.replace("Own", "Yours"));
    model.undo();
    expect(model.text.value).toBe("id: [");
  });
});
