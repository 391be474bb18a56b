import { signal } from "@preact/signals";
import type { Decide } from "#contract/decision.schema.ts";
import type { DecisionsView } from "#contract/decision.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import type { ReviewModel } from "../ReviewModel.ts";

/** The decisions on an assessment, and the one being made. */
export class DecisionModel {
  readonly view = signal<DecisionsView | null>(null);
  readonly draft = signal<Decide>({ outcome: "approve", reason: "", conditions: [] });
  readonly work = new Work();
  readonly #review: ReviewModel;

  constructor(review: ReviewModel) {
    this.#review = review;
    void this.#doing(() => call("GET /api/buyer/assessments/:id/decisions", { params: this.#params() }));
  }

  readonly change = (part: Partial<Decide>): void => {
    this.draft.value = { ...this.draft.value, ...part };
  };

  /** Decides, or proposes when four eyes are asked for. */
  readonly decide = async (): Promise<void> => {
    const { outcome, reason, conditions } = this.draft.value;
    const body = { outcome, reason, conditions: outcome === "approve-with-conditions" ? conditions : [] };
    await this.#doing(() => call("POST /api/buyer/assessments/:id/decisions", { params: this.#params(), body }));
  };

  /** Confirms or rejects somebody else's proposal. */
  readonly settle = (of: { number: number; confirmed: boolean; reason: string }): Promise<void> =>
    this.#doing(() =>
      call("POST /api/buyer/assessments/:id/decisions/settlement", { params: this.#params(), body: of }),
    );

  fieldError(field: string): string | undefined {
    return this.work.fieldError(`/${field}`);
  }

  async #doing(work: () => Promise<DecisionsView>): Promise<void> {
    const before = this.view.value;
    const after = await this.work.run(work);
    if (after === undefined) return;
    this.view.value = after;
    // A decision brings follow-ups with it, and shows in the head of the page.
    const reviewed = () => call("GET /api/buyer/assessments/:id/review", { params: this.#params() });
    const review = before === null ? undefined : await this.work.run(reviewed);
    if (review) this.#review.view.value = review;
  }

  readonly #params = () => ({ id: this.#review.view.value.assessment.id });
}
