import { type Signal, signal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Problem } from "#contract/problems.ts";
import { problemOf } from "./client.ts";

/** Something a form does: busy while it lasts, and the refusal when it came to one. */
export class Work {
  readonly busy: Signal<boolean> = signal(false);
  readonly problem: Signal<Problem | null> = signal(null);
  #running: Promise<unknown> = Promise.resolve();

  /**
   * Gives what the work gives; undefined when it was refused, which `problem` then says. While something runs, another
   * press does nothing: a double click sends once.
   */
  run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy.value) return Promise.resolve(undefined);
    const running = this.#do(work);
    this.#running = running;
    return running;
  }

  /** The same for what cannot be held back, such as another choice of a select: it takes its turn after what runs. */
  async inTurn<T>(work: () => Promise<T>): Promise<T | undefined> {
    while (this.busy.value) await this.#running;
    return this.run(work);
  }

  /** The words beside a field, by its place in the request; also for what is inside it. */
  fieldError(pointer: string): string | undefined {
    return this.problem.value?.fields?.find(
      (field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`),
    )?.message;
  }

  async #do<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.busy.value = true;
    this.problem.value = null;
    try {
      return await work();
    } catch (error) {
      this.problem.value = problemOf(error);
      return undefined;
    } finally {
      this.busy.value = false;
    }
  }
}

/** The work of a component that has no model of its own. */
export const useWork = (): Work => useMemo(() => new Work(), []);
