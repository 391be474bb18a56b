import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import type { DraftView, SavedDraft } from "#contract/questionnaire.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { applyEdits, type Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import { type Draft, readDraft } from "#domain/questionnaire/edit/draft.ts";
import { type Changed, mergeDrafts, type Side } from "#domain/questionnaire/edit/merge/merge-drafts.ts";
import { problemOf } from "#web/api/client.ts";
import type { Saving } from "#web/components/saving.ts";
import { BuilderHistory } from "./BuilderHistory.ts";
import { settleTyping } from "./typing.ts";

/** What the model needs of the outside. */
export interface Outside {
  readonly save: (sent: { revision: number; text: string }) => Promise<SavedDraft>;
  readonly fetch: () => Promise<DraftView>;
  readonly later: (run: () => void, ms: number) => void;
}

/** The other person's version, where both changed the same things. */
export interface Conflict extends DraftView {
  /** What both changed; empty when the files cannot be taken apart, so that only the whole can be chosen. */
  readonly both: readonly Changed[];
}

/** What came in from another person while one worked oneself. */
export interface CameIn {
  readonly by: string;
  readonly things: readonly Changed[];
}

const settleMs = 800;
const retryMs = 4_000;
const mostRounds = 5;

/**
 * A questionnaire under construction. Its file is the one truth: form, file view and preview are readings of the same
 * text, so an edit in any of them shows in the others, and comments survive.
 */
export class BuilderModel {
  readonly text;
  readonly draft: ReadonlySignal<Draft>;
  readonly saving = signal<Saving>({ kind: "idle" });
  readonly conflict = signal<Conflict | null>(null);
  /** The last changes of another person that were put beside one's own, until the reader has seen them. */
  readonly cameIn = signal<CameIn | null>(null);
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly unsaved: ReadonlySignal<boolean>;
  readonly published: readonly Questionnaire[];
  readonly id: string;
  readonly #history = new BuilderHistory();
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
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
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
      this.#history.add(this.text.value);
      this.text.value = text;
    });
    this.#saveLater();
  };

  readonly undo = (): void => this.#step("undo");
  readonly redo = (): void => this.#step("redo");

  #step(way: "undo" | "redo"): void {
    batch(() => {
      const text = this.#history[way](this.text.value);
      if (text === undefined) return;
      this.text.value = text;
      this.#saveLater();
    });
  }

  /** Saves now what waits. Resolves once the server has it, or has refused. */
  readonly flush = async (): Promise<void> => {
    await this.#running;
    if (this.text.value !== this.#stored) await this.#save();
  };

  /**
   * After a conflict: of what both changed, go on with the other's or with one's own; everything else of both is kept.
   * Undo brings back the version that was not chosen.
   */
  readonly settle = (keep: Side): void => {
    const theirs = this.conflict.value;
    if (theirs === null) return;
    settleTyping();
    const [chosen, other] = [keep, keep === "mine" ? "theirs" : "mine"].map((side) =>
      this.#together(theirs, side as Side),
    );
    batch(() => {
      this.#takeIn(theirs);
      this.conflict.value = null;
      this.#history.add(other ?? theirs.text);
      this.text.value = chosen ?? theirs.text;
    });
    if (this.text.value === this.#stored) this.#isSaved(theirs.savedAt);
    else void this.#save();
  };

  /** Both files as one, where both changed the same things by one side's. */
  #together(theirs: DraftView, side: Side): string {
    const mine = this.text.value;
    const merged = mergeDrafts({ base: this.#stored, mine, theirs: theirs.text }, side);
    return merged.kind === "merged" ? merged.text : side === "mine" ? mine : theirs.text;
  }

  /** From now on one builds on the other's version. */
  #takeIn(theirs: DraftView): void {
    this.#history.takeIn({ base: this.#stored, theirs: theirs.text });
    this.#revision = theirs.revision;
    this.#stored = theirs.text;
  }

  #isSaved(at: number): void {
    this.#settled = { kind: "saved", at };
    this.saving.value = this.#settled;
  }

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
    this.#running ??= this.#saveUntilStored().finally(() => {
      this.#running = null;
      if (this.saving.value.kind === "saved" && this.text.value !== this.#stored) this.#saveLater();
    });
    return this.#running;
  }

  /** Others may save again and again in between; each time their changes are put beside one's own. */
  async #saveUntilStored(): Promise<void> {
    for (let round = 0; round < mostRounds; round++) if ((await this.#saveOnce()) !== "again") return;
    this.saving.value = { kind: "failed", reason: "others save this draft all the time" };
  }

  async #saveOnce(): Promise<"again" | "done"> {
    const text = this.text.value;
    try {
      const { revision, savedAt } = await this.#outside.save({ revision: this.#revision, text });
      this.#revision = revision;
      this.#stored = text;
      this.#isSaved(savedAt);
      return "done";
    } catch (error) {
      return this.#refused(problemOf(error));
    }
  }

  async #refused(problem: Problem): Promise<"again" | "done"> {
    if (problem.code === "stale-revision") {
      // Without theirs there is nothing to choose from: then the refusal itself is shown.
      const theirs = await this.#outside.fetch().catch(() => null);
      if (theirs !== null) return this.#meet(theirs);
    }
    this.saving.value = failedBecause(problem);
    // The repeat names the same revision, so a save that did arrive is not stored twice.
    if (problem.status >= 500) this.#outside.later(() => void this.#save(), retryMs);
    return "done";
  }

  /** Another person has saved: different things stand side by side, and of the same things somebody has to choose. */
  #meet(theirs: DraftView): "again" | "done" {
    settleTyping();
    const merged = mergeDrafts({ base: this.#stored, mine: this.text.value, theirs: theirs.text }, "mine");
    const both = merged.kind === "merged" ? merged.conflicts : [];
    if (merged.kind === "whole" || both.length > 0) {
      this.conflict.value = { ...theirs, both };
      this.saving.value = { kind: "changed-elsewhere", by: theirs.savedBy, what: "version" };
      return "done";
    }
    batch(() => {
      this.#takeIn(theirs);
      this.text.value = merged.text;
      this.cameIn.value = { by: theirs.savedBy, things: merged.byThem };
    });
    if (merged.text !== theirs.text) return "again";
    this.#isSaved(theirs.savedAt);
    return "done";
  }
}

const failedBecause = (problem: Problem): Saving => ({ kind: "failed", reason: problem.title });
