import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { SentAssessment } from "#contract/assessment.ts";
import type { FieldProblem } from "#contract/problems.ts";
import { highestInherentRisk } from "#domain/dossier/inherent-risk.ts";
import type { Factor } from "#domain/words/factors.ts";
import type { DraftedForm } from "#web/forms/DraftedForm.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { isSending, missingIn, newUse, nextNumber, trimmed, type Use } from "./sending.ts";

/** What is there before anything is typed. */
interface Given extends Partial<SendAssessment> {
  readonly questionnaireId: string;
  readonly dueOn: string;
}

/** The form that sends an assessment: it cannot be half done. */
export class SendModel {
  readonly form: DraftedForm<SendAssessment>;
  readonly errors: ReadonlySignal<readonly FieldProblem[]>;
  /** Counts tries to send, so that each brings the focus to what is missing. */
  readonly attempt = signal(0);
  readonly sent = signal<(SentAssessment & { readonly contact: string }) | null>(null);
  /** Inherent risk 0 to 1 of the riskiest use, as the score will see it. */
  readonly inherent: ReadonlySignal<number>;
  readonly #missing = signal<readonly FieldProblem[]>([]);

  constructor({ questionnaireId, dueOn, ...given }: Given) {
    const blank = { vendorName: "", vendorLegalName: "", contactName: "", contactEmail: "", product: "", purpose: "" };
    const body = { ...blank, uses: [newUse(1)], ...given, questionnaireId, dueOn };
    const { vendorName, purpose, product } = body;
    this.form = blankForm({
      // Who comes from another vendor or questionnaire begins another form.
      place: { kind: "assessment", key: JSON.stringify([questionnaireId, vendorName, product, purpose]) },
      blank: body,
      isBody: isSending,
      fields: { root: "", prefix: "" },
    });
    this.inherent = computed(() => highestInherentRisk(this.form.body.value.uses));
    this.errors = computed(() =>
      this.#missing.value.length > 0 ? this.#missing.value : (this.form.work.problem.value?.fields ?? []),
    );
  }

  get uses(): readonly Use[] {
    return this.form.body.value.uses;
  }

  addUse(): void {
    this.form.change({ uses: [...this.uses, newUse(nextNumber(this.uses))] });
  }
  removeUse(id: string): void {
    this.form.change({ uses: this.uses.filter((use) => use.id !== id) });
  }
  changeUse(id: string, change: Partial<Omit<Use, "id">>): void {
    this.form.change({ uses: this.uses.map((use) => (use.id === id ? { ...use, ...change } : use)) });
  }
  setFactor(id: string, change: { factor: Factor; level: number }): void {
    const use = this.uses.find((one) => one.id === id);
    if (use) this.changeUse(id, { factors: { ...use.factors, [change.factor]: change.level } });
  }

  /** The words beside a field, if it needs another look. */
  errorOf(pointer: string): string | undefined {
    return this.errors.value.find((error) => error.pointer === pointer)?.message;
  }

  /** Sends when everything is there; otherwise names what is missing. */
  async send(post: (body: SendAssessment) => Promise<SentAssessment>): Promise<void> {
    this.form.work.problem.value = null;
    this.attempt.value++;
    this.#missing.value = missingIn(this.form.body.value);
    if (this.#missing.value.length > 0) return;
    const body = trimmed(this.form.body.value);
    const sent = await this.form.send(() => post(body));
    if (sent) this.sent.value = { ...sent, contact: body.contactEmail };
  }
}
