import { type Signal, signal } from "@preact/signals";

/** Writes what is being typed: one write at a time, and what is typed meanwhile is written after it. */
export class Keeping {
  /** Something typed is not kept yet: closing the window now would lose it. */
  readonly unkept: Signal<boolean> = signal(false);
  readonly #write: () => Promise<boolean>;
  #changes = 0;
  #isWriting = false;

  /** `write` keeps what there is by then, and gives false when it cannot. */
  constructor(write: () => Promise<boolean>) {
    this.#write = write;
  }

  /** To be told of every change. */
  async keep(): Promise<void> {
    this.#changes++;
    this.unkept.value = true;
    if (this.#isWriting) return;
    this.#isWriting = true;
    let isKept = false;
    for (let written = 0; written !== this.#changes; ) {
      written = this.#changes;
      isKept = await this.#write();
    }
    this.#isWriting = false;
    this.unkept.value = !isKept;
  }
}
