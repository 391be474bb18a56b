import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Body } from "#contract/api.ts";
import type { SendingForm } from "#contract/assessment.schema.ts";
import type { SentAssessment } from "#contract/assessment.ts";
import type { FieldProblem } from "#contract/problems.ts";
import { newUse } from "#web/features/shared/uses/new-use.ts";
import { UsesEditor } from "#web/features/shared/uses/uses-editor.ts";
import type { DraftedForm } from "#web/forms/DraftedForm.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import { isSending, missingIn, trimmed } from "./sending.ts";

/** What is there before anything is typed. */
interface Given extends Partial<SendingForm> {
  readonly questionnaireId: string;
  readonly dueOn: string;
  /** What of the register the address names. */
  readonly register?: Body<"POST /api/buyer/assessments">["register"];
}

/** The form that sends an assessment: it cannot be half done. */
export class SendModel {
  readonly form: DraftedForm<SendingForm>;
  readonly errors: ReadonlySignal<readonly FieldProblem[]>;
  /** Counts tries to send, so that each brings the focus to what is missing. */
  readonly attempt = signal(0);
  readonly sent = signal<(SentAssessment & { readonly contact: string }) | null>(null);
  readonly uses: UsesEditor;
  readonly #missing = signal<readonly FieldProblem[]>([]);

  constructor({ questionnaireId, dueOn, register, ...given }: Given) {
    const blank = { vendorName: "", vendorLegalName: "", contactName: "", contactEmail: "", product: "", purpose: "" };
    const body = { ...blank, uses: [newUse(1)], ...given, questionnaireId, dueOn };
    const { vendorName, purpose, product } = body;
    this.form = blankForm({
      // Who comes from another vendor, product or questionnaire begins another form.
      place: { kind: "assessment", key: JSON.stringify([questionnaireId, register, vendorName, product, purpose]) },
      blank: body,
      isBody: isSending,
      fields: { root: "", prefix: "" },
    });
    this.uses = new UsesEditor({
      read: () => this.form.body.value.uses,
      change: (uses) => this.form.change({ uses }),
      errorOf: (pointer) => this.errorOf(pointer),
    });
    this.errors = computed(() =>
      this.#missing.value.length > 0 ? this.#missing.value : (this.form.work.problem.value?.fields ?? []),
    );
  }

  /** The words beside a field, if it needs another look. */
  errorOf(pointer: string): string | undefined {
    return this.errors.value.find((error) => error.pointer === pointer)?.message;
  }

  /** Sends when everything is there; otherwise names what is missing. */
  async send(post: (body: SendingForm) => Promise<SentAssessment>): Promise<void> {
    this.form.work.problem.value = null;
    this.attempt.value++;
    this.#missing.value = missingIn(this.form.body.value);
    if (this.#missing.value.length > 0) return;
    const body = trimmed(this.form.body.value);
    const sent = await this.form.send(() => post(body));
    if (sent) this.sent.value = { ...sent, contact: body.contactEmail };
  }
}
