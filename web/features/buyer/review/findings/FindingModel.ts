import type { Revised } from "#contract/request.ts";
import { saidOf } from "#domain/findings/acceptance.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import type { SaidFinding } from "#domain/findings/finding.schema.ts";
import type { Finding } from "#domain/findings/findings.ts";
import { stateWords } from "#domain/words/findings.ts";
import { severityWords } from "#domain/words/severity.ts";
import { call } from "#web/api/client.ts";
import { isKeyOf, isNullOr, isShaped, isText } from "#web/device/guards.ts";
import type { Place } from "#web/drafts/drafts.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";
import type { ReviewModel } from "../ReviewModel.ts";

/** One finding being raised or followed up. */
export type FindingModel = RevisedForm<SaidFinding>;

/** A finding that is not there yet, but has an id and words already. */
export interface FindingStart {
  readonly id: string;
  readonly body: Partial<SaidFinding>;
}

const isFinding = isShaped<SaidFinding>({
  title: isText,
  severity: isKeyOf(severityWords),
  questionId: isNullOr(isText),
  state: isKeyOf(stateWords),
  owner: isText,
  dueOn: isNullOr(isText),
  reason: isText,
  accepted: isNullOr(isShaped({ personId: isText, until: isText })),
});

/** Where the draft about a finding is kept; "new" is one that is being raised. */
export const findingPlace = (review: ReviewModel, id: string): Place => ({
  kind: "finding",
  key: `${review.view.value.assessment.id} ${id}`,
});

interface About {
  readonly review: ReviewModel;
  /** Null raises a new one. */
  readonly finding: Finding | null;
  /** Begins a new one with what a flag of the score says. */
  readonly start?: FindingStart | undefined;
}

/** The form of a finding; it is kept when saved, not before. */
export function findingModel({ review, finding, start }: About): FindingModel {
  const blank = { id: start?.id ?? newId("fnd"), revision: 0, body: { ...blankFinding, ...start?.body } };
  const { id, revision, body } = finding === null ? blank : revisedOf(finding);
  const { id: assessmentId } = review.view.value.assessment;
  return new RevisedForm({
    box: draftBox(findingPlace(review, finding?.id ?? start?.id ?? "new")),
    start: { id, revision, body },
    isBody: isFinding,
    tidy: (typed) => ({ ...typed, accepted: typed.state === "accepted" ? typed.accepted : null }),
    fields: { root: "/body", prefix: `finding-${id}` },
    store: async ({ id: findingId, ...sent }) => {
      const params = { id: assessmentId, findingId };
      const saved = await call("PUT /api/buyer/assessments/:id/findings/:findingId", { params, body: sent });
      review.view.value = saved.view;
    },
    look: async (findingId) => {
      review.view.value = await call("GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } });
      return review.view.value.findings.filter((one) => one.id === findingId).map(revisedOf)[0];
    },
  });
}

function revisedOf({ id, revision, ...finding }: Finding): Revised<SaidFinding> {
  const { title, severity, questionId, state, owner, dueOn, reason, accepted } = finding;
  return { id, revision, body: saidOf({ title, severity, questionId, state, owner, dueOn, reason, accepted }) };
}
