import { signal } from "@preact/signals";
import type { AssessmentView } from "#contract/assessment.ts";
import type { Correct } from "#contract/exit.schema.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { UsesEditor } from "#web/features/shared/uses/uses-editor.ts";

/** What is asked about, while it is put right. */
export class CorrectModel {
  readonly work = new Work();
  readonly body;
  readonly uses = new UsesEditor({
    read: () => this.body.value.uses,
    change: (uses) => this.change({ uses }),
    errorOf: (pointer) => this.errorOf(pointer),
  });
  readonly #id: string;

  constructor({ id, vendorLegalName, product, purpose, uses }: AssessmentView) {
    this.#id = id;
    this.body = signal<Correct>({ vendorLegalName, product, purpose, uses: [...uses] });
  }

  change(change: Partial<Correct>): void {
    this.body.value = { ...this.body.value, ...change };
  }
  errorOf(pointer: string): string | undefined {
    return this.work.problem.value?.fields?.find((error) => error.pointer === pointer)?.message;
  }
  async save(onDone: () => Promise<void>): Promise<void> {
    await this.work.run(async () => {
      await call("PUT /api/buyer/assessments/:id/asked", { params: { id: this.#id }, body: this.body.value });
      await onDone();
    });
  }
}
