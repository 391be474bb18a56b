import { computed, type Signal, signal } from "@preact/signals";
import { mergeDrafts } from "#domain/questionnaire/edit/merge/merge-drafts.ts";

const mostSteps = 200;

/** Another person's version that was taken in: what both had begun with, and theirs. */
interface TakenIn {
  readonly base: string;
  readonly theirs: string;
}

/** A text one had, and how many versions of others had been taken in by then. */
interface Step {
  readonly text: string;
  readonly after: number;
}

/** The way back and forth through one's own texts; what others did in the meantime is never undone with them. */
export class BuilderHistory {
  readonly canUndo = computed(() => this.#past.value.length > 0);
  readonly canRedo = computed(() => this.#future.value.length > 0);
  readonly #past = signal<readonly Step[]>([]);
  readonly #future = signal<readonly Step[]>([]);
  readonly #takenIn: TakenIn[] = [];

  /** Keeps a text that is about to be changed. */
  add(text: string): void {
    this.#past.value = [...this.#past.value, this.#step(text)].slice(-mostSteps);
    this.#future.value = [];
  }

  takeIn(version: TakenIn): void {
    this.#takenIn.push(version);
  }

  /** The text before, for the one that stands now; undefined at the end of the way. */
  undo(now: string): string | undefined {
    return this.#walk(now, { from: this.#past, to: this.#future });
  }

  redo(now: string): string | undefined {
    return this.#walk(now, { from: this.#future, to: this.#past });
  }

  #step(text: string): Step {
    return { text, after: this.#takenIn.length };
  }

  #walk(now: string, { from, to }: Record<"from" | "to", Signal<readonly Step[]>>): string | undefined {
    const step = from.value.at(-1);
    if (step === undefined) return undefined;
    to.value = [...to.value, this.#step(now)];
    from.value = from.value.slice(0, -1);
    return this.#takenIn.slice(step.after).reduce(withTheirs, step.text);
  }
}

/** An earlier text of one's own with what another has done since. */
function withTheirs(mine: string, { base, theirs }: TakenIn): string {
  const merged = mergeDrafts({ base, mine, theirs }, "theirs");
  return merged.kind === "merged" ? merged.text : theirs;
}
