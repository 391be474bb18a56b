import type { ReviewView, SavedReview } from "#contract/review.ts";
import type { ReviewBodies, ReviewKind } from "#domain/assessment/reviews.ts";
import { call, type Persona } from "#test/support/worker/portal.ts";
import type { Submitted } from "#test/support/worker/submitted.ts";
import type { Answered } from "#test/support/worker/wire.ts";

export const reviewBy = async (who: Persona, { assessmentId }: Pick<Submitted, "assessmentId">): Promise<ReviewView> =>
  (await call(who, "GET /api/buyer/assessments/:id/review", { params: { id: assessmentId } })).json();

export interface Concluding<K extends ReviewKind> {
  readonly kind: K;
  readonly subject: string;
  readonly body: ReviewBodies[K];
  readonly revision?: number;
  readonly reason?: string;
}

/** Saves a conclusion through the portal, whatever becomes of it. */
export const tryConclude = <K extends ReviewKind>(
  who: Persona,
  of: Pick<Submitted, "assessmentId">,
  said: Concluding<K>,
): Promise<Answered<"PUT /api/buyer/assessments/:id/reviews/:kind/:subject">> => {
  const { kind, subject, body, revision = 0, reason = "Looked at it" } = said;
  return call(who, "PUT /api/buyer/assessments/:id/reviews/:kind/:subject", {
    params: { id: of.assessmentId, kind, subject },
    body: { revision, reason, body },
  });
};

/** Saves a conclusion that must be accepted. */
export async function conclude<K extends ReviewKind>(
  who: Persona,
  of: Pick<Submitted, "assessmentId">,
  said: Concluding<K>,
): Promise<SavedReview> {
  const answer = await tryConclude(who, of, said);
  if (answer.status !== 200) throw new Error(`reviewing answered ${answer.status}: ${answer.text}`);
  return answer.json();
}

export const assuredOf = ({ summary }: ReviewView): number => summary.overall?.assured ?? Number.NaN;
