import { signal } from "@preact/signals";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { FindingBody } from "#domain/findings/finding.schema.ts";
import type { Finding } from "#domain/findings/findings.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import type { ReviewModel } from "../ReviewModel.ts";

/** A finding that is not there yet, but has an id and words already. */
export interface FindingStart {
  readonly id: string;
  readonly body: Partial<FindingBody>;
}

/** One finding being raised or followed up; it is kept when saved, not before. */
export class FindingModel {
  readonly body;
  readonly work = new Work();
  readonly id: string;
  readonly #revision: number;
  readonly #review: ReviewModel;

  /** `start` begins a new one with what a flag of the score says. */
  constructor(review: ReviewModel, finding: Finding | null, start?: FindingStart) {
    this.#review = review;
    this.id = finding?.id ?? start?.id ?? `fnd_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;
    this.#revision = finding?.revision ?? 0;
    this.body = signal<FindingBody>(finding === null ? { ...blankFinding, ...start?.body } : bodyOf(finding));
  }

  readonly change = (part: Partial<FindingBody>): void => {
    this.body.value = { ...this.body.value, ...part };
  };

  /** Gives true once it is stored. */
  readonly save = async (): Promise<boolean> => {
    const params = { id: this.#review.view.value.assessment.id, findingId: this.id };
    const { state, accepted } = this.body.value;
    const body = { ...this.body.value, accepted: state === "accepted" ? accepted : null };
    const sent = { params, body: { revision: this.#revision, body } };
    const saved = await this.work.run(() => call("PUT /api/buyer/assessments/:id/findings/:findingId", sent));
    if (saved) this.#review.view.value = saved.view;
    return saved !== undefined;
  };

  fieldError(field: string): string | undefined {
    return this.work.fieldError(`/body/${field}`);
  }
}

const bodyOf = ({ title, severity, questionId, state, owner, dueOn, reason, accepted }: Finding): FindingBody => ({
  title,
  severity,
  questionId,
  state,
  owner,
  dueOn,
  reason,
  accepted,
});
