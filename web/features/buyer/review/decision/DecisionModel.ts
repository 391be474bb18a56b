import { signal } from "@preact/signals";
import type { Decide } from "#contract/decision.schema.ts";
import type { DecisionsView, DecisionView } from "#contract/decision.ts";
import { decisionBasis } from "#domain/decision/decision-basis.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import type { ReviewModel } from "../ReviewModel.ts";

type Draft = Omit<Decide, "basis" | "number" | "outcome"> & { readonly outcome: Decide["outcome"] | "" };

const blank: Draft = { outcome: "", reason: "", conditions: [] };

/** The decisions on an assessment, and the one being made. */
export class DecisionModel {
  readonly view = signal<DecisionsView | null>(null);
  readonly draft = signal<Draft>(blank);
  readonly work = new Work();
  /** Somebody pressed the button without saying what they decide. */
  readonly isUnchosen = signal(false);
  readonly #review: ReviewModel;

  constructor(review: ReviewModel) {
    this.#review = review;
    void this.#doing(this.#load);
  }

  readonly change = (part: Partial<Draft>): void => {
    this.draft.value = { ...this.draft.value, ...part };
  };

  /** Decides, or proposes when four eyes are asked for. */
  readonly decide = async (): Promise<void> => {
    const { outcome, reason, conditions } = this.draft.value;
    this.isUnchosen.value = outcome === "";
    if (outcome === "") return;
    const [basis, number] = [decisionBasis(this.#review.view.value), (this.view.value?.decisions.length ?? 0) + 1];
    const body = {
      number,
      outcome,
      reason,
      basis,
      conditions: outcome === "approve-with-conditions" ? conditions : [],
    };
    await this.#doing(() => call("POST /api/buyer/assessments/:id/decisions", { params: this.#params(), body }));
  };

  /** Confirms or rejects somebody else's proposal. */
  readonly settle = (of: { number: number; confirmed: boolean; reason: string }): Promise<void> => {
    const body = { ...of, basis: decisionBasis(this.#review.view.value) };
    return this.#doing(() =>
      call("POST /api/buyer/assessments/:id/decisions/settlement", { params: this.#params(), body }),
    );
  };

  /** Whether what stands is still what a colleague proposed it on. */
  isOutdated(proposal: DecisionView): boolean {
    return proposal.basis !== decisionBasis(this.#review.view.value);
  }

  fieldError(field: string): string | undefined {
    return this.work.fieldError(`/${field}`);
  }

  async #doing(work: () => Promise<DecisionsView>): Promise<void> {
    const before = this.view.value;
    const after = await this.work.run(work);
    if (after) this.view.value = after;
    if (before === null) return;
    if (after) this.draft.value = blank;
    // A decision brings follow-ups with it; after a refusal the page shows what stands now.
    if (after === undefined) this.view.value = await this.#load().catch(() => before);
    await this.#review.reload();
  }

  readonly #load = () => call("GET /api/buyer/assessments/:id/decisions", { params: this.#params() });

  readonly #params = () => ({ id: this.#review.view.value.assessment.id });
}
