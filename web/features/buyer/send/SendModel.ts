import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { SendAssessment } from "#contract/assessment.schema.ts";
import type { SentAssessment } from "#contract/assessment.ts";
import type { FieldProblem } from "#contract/problems.ts";
import { highestInherentRisk } from "#domain/dossier/inherent-risk.ts";
import type { Factor } from "#domain/words/factors.ts";
import { isListOf, isNumber, isShaped, isText } from "#web/device/guards.ts";
import type { DraftedForm } from "#web/forms/DraftedForm.ts";
import { blankForm } from "#web/forms/draft-box.ts";

export type TextField = Exclude<keyof SendAssessment, "uses">;
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

const isSending = isShaped<SendAssessment>({
  questionnaireId: isText,
  vendorName: isText,
  vendorLegalName: isText,
  contactName: isText,
  contactEmail: isText,
  product: isText,
  purpose: isText,
  dueOn: isText,
  uses: isListOf(
    isShaped<Use>({
      id: isText,
      name: isText,
      description: isText,
      factors: isShaped<Use["factors"]>({
        data: isNumber,
        consequence: isNumber,
        autonomy: isNumber,
        regulation: isNumber,
        reach: isNumber,
      }),
    }),
  ),
});

interface Given {
  readonly questionnaireId: string;
  readonly dueOn: string;
  readonly vendorName?: string;
  readonly purpose?: string;
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

  constructor({ questionnaireId, dueOn, vendorName = "", purpose = "" }: Given) {
    const texts = { vendorName, vendorLegalName: "", contactName: "", contactEmail: "", product: "", purpose };
    this.form = blankForm({
      // Who comes from another vendor or questionnaire begins another form.
      place: { kind: "assessment", key: JSON.stringify([questionnaireId, vendorName, purpose]) },
      blank: { questionnaireId, ...texts, dueOn, uses: [newUse(1)] },
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
    const last = Math.max(0, ...this.uses.map(({ id }) => Number(id.replace("use-", ""))));
    this.form.change({ uses: [...this.uses, newUse(last + 1)] });
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

function missingIn(body: SendAssessment): FieldProblem[] {
  const blank = required.filter(([field]) => body[field].trim() === "");
  const nameless = body.uses.flatMap((use, index) => (use.name.trim() === "" ? [index] : []));
  return [
    ...blank.map(([field, message]) => ({ pointer: `/${field}`, message })),
    ...nameless.map((index) => ({
      pointer: `/uses/${index}/name`,
      message: "Name the AI system or feature you want to use",
    })),
  ];
}

const trimmed = (body: SendAssessment): SendAssessment => ({
  ...body,
  ...Object.fromEntries(required.map(([field]) => [field, body[field].trim()])),
});
