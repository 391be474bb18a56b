import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { DraftView, SavedDraft } from "#contract/questionnaire.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { applyEdits, type Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import { type Draft, readDraft } from "#domain/questionnaire/edit/draft.ts";
import { problemOf } from "#web/api/client.ts";
import type { Saving } from "#web/components/saving.ts";

/** What the model needs of the outside. */
export interface Outside {
  readonly save: (sent: { revision: number; text: string }) => Promise<SavedDraft>;
  readonly fetch: () => Promise<DraftView>;
  readonly later: (run: () => void, ms: number) => void;
}

const settleMs = 800;
const retryMs = 4_000;
const mostSteps = 200;

/**
 * A questionnaire under construction. Its file is the one truth: form, file view and preview are readings of the same
 * text, so an edit in any of them shows in the others, and comments survive.
 */
export class BuilderModel {
  readonly text;
  readonly draft: ReadonlySignal<Draft>;
  readonly saving = signal<Saving>({ kind: "idle" });
  /** The other person's version, after both changed the same draft. */
  readonly conflict = signal<DraftView | null>(null);
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly unsaved: ReadonlySignal<boolean>;
  readonly published: readonly Questionnaire[];
  readonly id: string;
  readonly #past = signal<readonly string[]>([]);
  readonly #future = signal<readonly string[]>([]);
  readonly #outside: Outside;
  #revision: number;
  #stored: string;
  /** How it stands when nothing waits. */
  #settled: Saving = { kind: "idle" };
  #running: Promise<void> | null = null;
  #isWaiting = false;

  constructor(view: DraftView, outside: Outside) {
    this.id = view.id;
    this.published = view.published;
    this.#outside = outside;
    this.#revision = view.revision;
    this.#stored = view.text;
    this.text = signal(view.text);
    this.draft = computed(() => readDraft(this.text.value, view.published));
    this.canUndo = computed(() => this.#past.value.length > 0);
    this.canRedo = computed(() => this.#future.value.length > 0);
    this.unsaved = computed(() =>
      ["saving", "on-device", "failed", "changed-elsewhere"].includes(this.saving.value.kind),
    );
  }

  /** The revision the server has; publishing names it. */
  get revision(): number {
    return this.#revision;
  }

  /** Changes parts of the file; does nothing while the file cannot be read. */
  readonly edit = (...edits: readonly Edit[]): void => {
    if (this.draft.value.shape === undefined) return;
    this.write(applyEdits(this.text.value, edits));
  };

  /** Replaces the whole text, as the file view does. */
  readonly write = (text: string): void => {
    if (text === this.text.value) return;
    batch(() => {
      this.#past.value = [...this.#past.value, this.text.value].slice(-mostSteps);
      this.#future.value = [];
      this.text.value = text;
    });
    this.#saveLater();
  };

  readonly undo = (): void => this.#step({ from: this.#past, to: this.#future });
  readonly redo = (): void => this.#step({ from: this.#future, to: this.#past });

  #step({ from, to }: Record<"from" | "to", { value: readonly string[] }>): void {
    const text = from.value.at(-1);
    if (text === undefined) return;
    batch(() => {
      to.value = [...to.value, this.text.value];
      from.value = from.value.slice(0, -1);
      this.text.value = text;
    });
    this.#saveLater();
  }

  /** Saves now what waits. Resolves once the server has it, or has refused. */
  readonly flush = async (): Promise<void> => {
    await this.#running;
    if (this.text.value !== this.#stored) await this.#save();
  };

  /** After a conflict: go on with the other person's text, or with one's own on top of it. Both can be undone. */
  readonly settle = (keep: "mine" | "theirs"): void => {
    const theirs = this.conflict.value;
    if (theirs === null) return;
    this.#revision = theirs.revision;
    this.#stored = theirs.text;
    this.conflict.value = null;
    if (keep === "theirs") {
      this.write(theirs.text);
      this.#settled = { kind: "saved", at: theirs.savedAt };
      this.saving.value = this.#settled;
    } else void this.#save();
  };

  #saveLater(): void {
    this.saving.value = { kind: "saving" };
    if (this.#isWaiting || this.conflict.value !== null) return;
    this.#isWaiting = true;
    this.#outside.later(() => {
      this.#isWaiting = false;
      // A flush, or an undo, may have left nothing to save.
      if (this.text.value !== this.#stored) void this.#save();
      else if (this.saving.value.kind === "saving") this.saving.value = this.#settled;
    }, settleMs);
  }

  /** One save at a time; a call during one joins it. */
  #save(): Promise<void> {
    if (this.conflict.value !== null) return Promise.resolve();
    this.#running ??= this.#saveOnce().finally(() => {
      this.#running = null;
      if (this.saving.value.kind === "saved" && this.text.value !== this.#stored) this.#saveLater();
    });
    return this.#running;
  }

  async #saveOnce(): Promise<void> {
    const text = this.text.value;
    try {
      const { revision, savedAt } = await this.#outside.save({ revision: this.#revision, text });
      this.#revision = revision;
      this.#stored = text;
      this.#settled = { kind: "saved", at: savedAt };
      this.saving.value = this.#settled;
    } catch (error) {
      await this.#refused(problemOf(error));
    }
  }

  async #refused(problem: Problem): Promise<void> {
    if (problem.code === "stale-revision") {
      // Without theirs there is nothing to choose from: then the refusal itself is shown.
      const theirs = await this.#outside.fetch().catch(() => null);
      this.conflict.value = theirs;
      this.saving.value = theirs ? { kind: "changed-elsewhere", by: theirs.savedBy } : failedBecause(problem);
      return;
    }
    this.saving.value = failedBecause(problem);
    // The repeat names the same revision, so a save that did arrive is not stored twice.
    if (problem.status >= 500) this.#outside.later(() => void this.#save(), retryMs);
  }
}

const failedBecause = (problem: Problem): Saving => ({ kind: "failed", reason: problem.title });
