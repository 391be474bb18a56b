import { type ReviewKind, reviewBodySchemas, type SaveReview } from "#contract/assessment.schema.ts";
import type { ReviewView, SavedReview } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { Call } from "#worker/http/app-env.ts";
import { fieldsOf } from "#worker/http/validate.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import { commit } from "#worker/storage/commit.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { hasSubject } from "./review-subject.ts";
import { loadReviewing, type Reviewing, scoredAssessment, viewOf } from "./reviewing.ts";
import { findReviewer, reviewEffect } from "./reviews.repository.ts";
import { guardedSummaryEffects } from "./summary-effect.ts";

/** The submitted assessment as of today, with every review laid over it. */
export async function viewReview({ deps, principal: { orgId } }: Call, assessmentId: string): Promise<ReviewView> {
  const reviewing = await loadReviewing(deps, { orgId, assessmentId });
  return viewOf(reviewing, { reviews: reviewing.reviews, now: deps.clock.now() });
}

export interface ReviewRequest {
  readonly assessmentId: string;
  readonly kind: ReviewKind;
  readonly subject: string;
  readonly request: SaveReview;
}
interface Conclusion extends Omit<ReviewRequest, "request"> {
  readonly baseRevision: number;
  readonly body: ReviewRecord["body"];
  readonly reason: string;
}

/** How often a save is tried again because another reviewer saved something else at the same moment. */
const tries = 5;

/** Saves a conclusion with the score it leads to. Refuses when somebody concluded on the same thing in the meantime. */
export async function saveReview(call: Call, { request, ...about }: ReviewRequest): Promise<SavedReview> {
  const body = bodyOf(about.kind, request.body);
  const conclusion = { ...about, body, reason: request.reason, baseRevision: request.revision };
  for (let left = tries; left > 0; left--) {
    const saved = await trySave(call, conclusion);
    if (saved) return saved;
  }
  return fail("busy");
}

function bodyOf(kind: ReviewKind, body: unknown): ReviewRecord["body"] {
  const parsed = reviewBodySchemas[kind].safeParse(body);
  if (parsed.success) return parsed.data;
  return fail(
    "input-invalid",
    fieldsOf(parsed.error).map((field) => ({ ...field, pointer: `/body${field.pointer}` })),
  );
}

/** One try; undefined when the stored reviews moved on between reading and writing. */
async function trySave(call: Call, conclusion: Conclusion): Promise<SavedReview | undefined> {
  const { deps, principal } = call;
  const { kind, subject, baseRevision } = conclusion;
  const key = { orgId: principal.orgId, assessmentId: conclusion.assessmentId };
  const reviewing = await loadReviewing(deps, key);
  if (!hasSubject(reviewing.frozen, conclusion)) fail("not-found");
  const earlier = reviewing.reviews.filter((record) => record.kind === kind && record.subject === subject);
  if (Math.max(0, ...earlier.map((record) => record.revision)) !== baseRevision)
    return repeated(call, { conclusion, reviewing });
  const now = deps.clock.now();
  const record = recordOf(conclusion, { reviewedBy: principal.name, reviewedAt: now });
  const view = viewOf(reviewing, { reviews: [...reviewing.reviews, record], now });
  const scored = scoredAssessment(view, { orgId: key.orgId, now });
  const stored = await stores(
    commit(deps.db, {
      orgId: key.orgId,
      actor: principal.personId,
      at: now,
      effects: [
        reviewEffect(deps.db, { ...key, record, personId: principal.personId }),
        ...guardedSummaryEffects(deps.db, { ...scored, replacedReviewCount: reviewing.reviews.length }),
      ],
      audit: { action: "review.saved", subject: key.assessmentId, details: await leafDetails(conclusion) },
    }),
  );
  return stored ? { revision: record.revision, view } : undefined;
}

const recordOf = (
  { kind, subject, baseRevision, body, reason }: Conclusion,
  by: { readonly reviewedBy: string; readonly reviewedAt: number },
): ReviewRecord => ({ kind, subject, revision: baseRevision + 1, body, reason, ...by }) as ReviewRecord;

// The log commits to the words by their hash; the words themselves stay with the review.
const leafDetails = async ({ kind, subject, baseRevision, body, reason }: Conclusion) => ({
  kind,
  subject,
  revision: baseRevision + 1,
  sha256: await sha256Hex(canonicalJson({ body, reason })),
});

async function stores(batch: Promise<void>): Promise<boolean> {
  try {
    await batch;
    return true;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === "already-there" || refusal === "stale-revision") return false;
    throw error;
  }
}

/** A request that was sent twice succeeds twice; anything else on an old revision is refused. */
async function repeated(
  { deps, principal }: Call,
  { conclusion, reviewing }: { readonly conclusion: Conclusion; readonly reviewing: Reviewing },
): Promise<SavedReview> {
  const { assessmentId, kind, subject, baseRevision, body, reason } = conclusion;
  const revision = baseRevision + 1;
  const there = reviewing.reviews.find(
    (record) => record.kind === kind && record.subject === subject && record.revision === revision,
  );
  const same = there?.reason === reason && canonicalJson(there.body) === canonicalJson(body);
  const key = { orgId: principal.orgId, assessmentId, kind, subject, revision };
  if (!same || (await findReviewer(deps.db, key)) !== principal.personId) fail("stale-revision");
  return { revision, view: viewOf(reviewing, { reviews: reviewing.reviews, now: deps.clock.now() }) };
}
