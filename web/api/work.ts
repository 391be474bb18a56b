import { type Signal, signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import { problemOf } from "./client.ts";

/** Something a form does: busy while it lasts, and the refusal when it came to one. */
export class Work {
  readonly busy: Signal<boolean> = signal(false);
  readonly problem: Signal<Problem | null> = signal(null);

  /** Gives what the work gives; undefined when it was refused, which `problem` then says. */
  async run<T>(work: () => Promise<T>): Promise<T | undefined> {
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

  /** The words beside a field, by its place in the request; also for what is inside it. */
  fieldError(pointer: string): string | undefined {
    return this.problem.value?.fields?.find(
      (field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`),
    )?.message;
  }
}
