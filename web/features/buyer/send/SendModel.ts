import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { SentAssessment } from "#contract/assessment.ts";
import type { FieldProblem, Problem } from "#contract/problems.ts";
import { highestInherentRisk } from "#domain/dossier/inherent-risk.ts";
import type { Factor } from "#domain/words/factors.ts";
import { problemOf } from "#web/api/client.ts";

export type TextField =
  | "vendorName"
  | "vendorLegalName"
  | "contactName"
  | "contactEmail"
  | "product"
  | "purpose"
  | "dueOn"
  | "questionnaireId";
export type Use = SendAssessment["uses"][number];

export const newUse = (number: number): Use => ({
  id: `use-${number}`,
  name: "",
  description: "",
  factors: { data: 1, consequence: 1, autonomy: 1, regulation: 1, reach: 1 },
});

const required: readonly (readonly [TextField, string])[] = [
  ["questionnaireId", "Choose a questionnaire"],
  ["vendorName", "Name the vendor"],
  ["vendorLegalName", "Give the legal entity you will contract with"],
  ["contactName", "Name the contact person"],
  ["contactEmail", "Give the contact's e-mail address"],
  ["product", "Name the product"],
  ["purpose", "Say what you want to use the product for"],
  ["dueOn", "Give a due date"],
];

/** The form that sends an assessment: it cannot be half done. */
export class SendModel {
  readonly fields: Readonly<Record<TextField, Signal<string>>>;
  readonly uses = signal<readonly Use[]>([newUse(1)]);
  readonly busy = signal(false);
  readonly problem = signal<Problem | null>(null);
  readonly errors = signal<readonly FieldProblem[]>([]);
  /** Counts tries to send, so that each brings the focus to what is missing. */
  readonly attempt = signal(0);
  readonly sent = signal<SentAssessment | null>(null);
  /** Inherent risk 0 to 1 of the riskiest use, as the score will see it. */
  readonly inherent: ReadonlySignal<number>;
  #counter = 1;

  constructor(given: { questionnaireId: string; dueOn: string; vendorName?: string; purpose?: string }) {
    const empty = (value = ""): Signal<string> => signal(value);
    this.fields = {
      questionnaireId: empty(given.questionnaireId),
      vendorName: empty(given.vendorName),
      vendorLegalName: empty(),
      contactName: empty(),
      contactEmail: empty(),
      product: empty(),
      purpose: empty(given.purpose),
      dueOn: empty(given.dueOn),
    };
    this.inherent = computed(() => highestInherentRisk(this.uses.value));
  }

  addUse(): void {
    this.#counter++;
    this.uses.value = [...this.uses.value, newUse(this.#counter)];
  }
  removeUse(id: string): void {
    this.uses.value = this.uses.value.filter((use) => use.id !== id);
  }
  changeUse(id: string, change: Partial<Omit<Use, "id">>): void {
    this.uses.value = this.uses.value.map((use) => (use.id === id ? { ...use, ...change } : use));
  }
  setFactor(id: string, change: { factor: Factor; level: number }): void {
    const use = this.uses.value.find((one) => one.id === id);
    if (use) this.changeUse(id, { factors: { ...use.factors, [change.factor]: change.level } });
  }

  /** The words beside a field, if it needs another look. */
  errorOf(pointer: string): string | undefined {
    return this.errors.value.find((error) => error.pointer === pointer)?.message;
  }

  /** Sends when everything is there; otherwise names what is missing. */
  async send(post: (body: SendAssessment) => Promise<SentAssessment>): Promise<void> {
    this.problem.value = null;
    this.attempt.value++;
    this.errors.value = this.#missing();
    if (this.errors.value.length > 0 || this.busy.value) return;
    this.busy.value = true;
    try {
      this.sent.value = await post(this.#body());
    } catch (error) {
      this.problem.value = problemOf(error);
      this.errors.value = this.problem.value.fields ?? [];
    } finally {
      this.busy.value = false;
    }
  }

  #missing(): FieldProblem[] {
    const blank = required.filter(([field]) => this.fields[field].value.trim() === "");
    const nameless = this.uses.value.flatMap((use, index) => (use.name.trim() === "" ? [index] : []));
    return [
      ...blank.map(([field, message]) => ({ pointer: `/${field}`, message })),
      ...nameless.map((index) => ({
        pointer: `/uses/${index}/name`,
        message: "Name the AI system or feature you want to use",
      })),
    ];
  }

  #body(): SendAssessment {
    const texts = Object.fromEntries(Object.entries(this.fields).map(([field, { value }]) => [field, value.trim()]));
    return { ...(texts as Record<TextField, string>), uses: [...this.uses.value] };
  }
}
