import { signal } from "@preact/signals";
import type { Decide } from "#contract/decision.schema.ts";
import type { DecisionsView, DecisionView } from "#contract/decision.ts";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { call } from "#web/api/client.ts";
import { isKeyOf, isListOf, isNullOr, isShaped, isText } from "#web/device/guards.ts";
import type { DraftedForm } from "#web/forms/DraftedForm.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import type { ReviewModel } from "../ReviewModel.ts";

type Draft = Pick<Decide, "reason" | "conditions"> & {
  readonly outcome: Decide["outcome"] | "";
  /** Null while it is as the tier says; "" where it is to be never by itself. */
  readonly reviewOn: string | null;
};

const isDraft = isShaped<Draft>({
  outcome: isKeyOf({ "": "", ...outcomeWords }),
  reason: isText,
  conditions: isListOf(isShaped({ text: isText, dueOn: isText })),
  reviewOn: isNullOr(isText),
});

/** The decisions on an assessment, and the one being made. */
export class DecisionModel {
  readonly view = signal<DecisionsView | null>(null);
  readonly form;
  /** Somebody pressed the button without saying what they decide. */
  readonly isUnchosen = signal(false);
  readonly #review: ReviewModel;

  constructor(review: ReviewModel) {
    this.#review = review;
    this.form = blankForm<Draft>({
      place: { kind: "decision", key: review.view.value.assessment.id },
      blank: { outcome: "", reason: "", conditions: [], reviewOn: null },
      isBody: isDraft,
      fields: { root: "", prefix: "decision" },
    });
    void this.work.run(async () => (this.view.value = await this.#load()));
  }

  get assessmentId(): string {
    return this.#review.view.value.assessment.id;
  }

  get work() {
    return this.form.work;
  }

  /** Decides, or proposes when four eyes are asked for. */
  readonly decide = async (): Promise<void> => {
    const { outcome } = this.form.body.value;
    this.isUnchosen.value = outcome === "";
    if (outcome === "") return;
    const [basis, number] = [decisionBasis(this.#review.view.value), (this.view.value?.decisions.length ?? 0) + 1];
    const params = this.#params();
    await this.#after(
      await this.form.send(({ reason, conditions: named, reviewOn: typed }) => {
        const conditions = outcome === "approve-with-conditions" ? named : [];
        const reviewOn = typed === null ? (this.view.value?.reviewOn ?? null) : typed || null;
        const body = { number, outcome, reason, basis, conditions, reviewOn };
        return call("POST /api/buyer/assessments/:id/decisions", { params, body });
      }),
    );
  };

  /** Confirms or rejects somebody else's proposal. */
  readonly settle = async (of: { number: number; confirmed: boolean; reason: string }): Promise<boolean> => {
    const sent = { params: this.#params(), body: { ...of, basis: decisionBasis(this.#review.view.value) } };
    const settled = await this.work.run(() => call("POST /api/buyer/assessments/:id/decisions/settlement", sent));
    await this.#after(settled);
    return settled !== undefined;
  };

  /** Tells the vendor of a final decision. */
  readonly tell = async (form: DraftedForm<{ readonly word: string }>, number: number): Promise<void> => {
    const params = { ...this.#params(), number: String(number) };
    const told = await form.send((body) =>
      call("POST /api/buyer/assessments/:id/decisions/:number/telling", { params, body }),
    );
    if (told) this.view.value = told;
    else this.work.problem.value = form.work.problem.value;
  };

  /** Whether what stands is still what a colleague proposed it on. */
  isOutdated(proposal: DecisionView): boolean {
    return proposal.basis !== decisionBasis(this.#review.view.value);
  }

  /** A decision brings follow-ups with it; after a refusal the page shows what stands now. */
  async #after(view: DecisionsView | undefined): Promise<void> {
    this.view.value = view ?? (await this.#load().catch(() => this.view.value));
    await this.#review.reload();
  }

  readonly #load = () => call("GET /api/buyer/assessments/:id/decisions", { params: this.#params() });

  readonly #params = () => ({ id: this.assessmentId });
}
