import { signal } from "@preact/signals";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";

/** Handing questions to a colleague. */
export class DelegateModel {
  readonly name = signal("");
  readonly email = signal("");
  readonly note = signal("");
  readonly questionIds;
  readonly work = new Work();
  readonly #requestId: string;

  constructor(requestId: string, questionIds: readonly string[]) {
    this.#requestId = requestId;
    this.questionIds = signal(questionIds);
  }

  /** Gives the colleague's name once they have been told; undefined when it was refused. */
  async send(): Promise<string | undefined> {
    const [name, email, note] = [this.name.value, this.email.value, this.note.value];
    const body = { name, email, note, questionIds: [...this.questionIds.value] };
    const params = { id: this.#requestId };
    return (await this.work.run(() => call("POST /api/vendor/requests/:id/delegations", { params, body })))?.name;
  }

  fieldError(field: string): string | undefined {
    return this.work.fieldError(`/${field}`);
  }
}
