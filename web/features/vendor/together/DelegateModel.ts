import { signal } from "@preact/signals";
import type { Problem } from "#contract/problems.ts";
import { call, problemOf } from "#web/api/client.ts";

/** Handing questions to a colleague. */
export class DelegateModel {
  readonly name = signal("");
  readonly email = signal("");
  readonly note = signal("");
  readonly questionIds;
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly #requestId: string;

  constructor(requestId: string, questionIds: readonly string[]) {
    this.#requestId = requestId;
    this.questionIds = signal(questionIds);
  }

  /** Gives the colleague's name once they have been told; undefined when it was refused. */
  async send(): Promise<string | undefined> {
    this.busy.value = true;
    this.problem.value = null;
    try {
      const body = {
        name: this.name.value,
        email: this.email.value,
        note: this.note.value,
        questionIds: [...this.questionIds.value],
      };
      return (await call("POST /api/vendor/requests/:id/delegations", { params: { id: this.#requestId }, body })).name;
    } catch (error) {
      this.problem.value = problemOf(error);
      return undefined;
    } finally {
      this.busy.value = false;
    }
  }

  fieldError(field: string): string | undefined {
    return this.problem.value?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  }
}
