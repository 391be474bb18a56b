import { computed, signal } from "@preact/signals";
import type { AssessmentView } from "#contract/assessment.ts";
import type { Correct } from "#contract/exit.schema.ts";
import { highestInherentRisk } from "#domain/dossier/inherent-risk.ts";
import type { Factor } from "#domain/words/factors.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { newUse, nextNumber, type Use } from "#web/features/buyer/send/sending.ts";
import type { UsesModel } from "#web/features/buyer/send/UseFields.tsx";

/** What is asked about, while it is put right. */
export class CorrectModel implements UsesModel {
  readonly work = new Work();
  readonly body;
  readonly inherent = computed(() => highestInherentRisk(this.uses));
  readonly #id: string;

  constructor({ id, vendorLegalName, product, purpose, uses }: AssessmentView) {
    this.#id = id;
    this.body = signal<Correct>({ vendorLegalName, product, purpose, uses: [...uses] });
  }

  get uses(): readonly Use[] {
    return this.body.value.uses;
  }
  change(change: Partial<Correct>): void {
    this.body.value = { ...this.body.value, ...change };
  }
  addUse(): void {
    this.change({ uses: [...this.uses, newUse(nextNumber(this.uses))] });
  }
  removeUse(id: string): void {
    this.change({ uses: this.uses.filter((use) => use.id !== id) });
  }
  changeUse(id: string, change: Partial<Omit<Use, "id">>): void {
    this.change({ uses: this.uses.map((use) => (use.id === id ? { ...use, ...change } : use)) });
  }
  setFactor(id: string, { factor, level }: { factor: Factor; level: number }): void {
    const use = this.uses.find((one) => one.id === id);
    if (use) this.changeUse(id, { factors: { ...use.factors, [factor]: level } });
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
