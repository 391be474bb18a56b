import { type ReviewKind, reviewBodySchemas, type SaveReview } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import type { SavedReview } from "#contract/review.ts";
import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { AssessmentId } from "#domain/ids.ts";
import { fieldsOf } from "#worker/http/validate.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { AuditEvent } from "#worker/storage/audit.ts";

export interface ReviewRequest {
  readonly assessmentId: AssessmentId;
  readonly kind: ReviewKind;
  readonly subject: string;
  readonly request: SaveReview;
}

/** What a reviewer concludes on one subject, as the next revision of what is there. */
export interface Conclusion extends Omit<ReviewRequest, "request"> {
  readonly revision: SavedReview["revision"];
  readonly body: ReviewRecord["body"];
  readonly reason: string;
}

/** The conclusion in a request; refuses a body that does not fit its kind, naming the fields. */
export function conclusionOf({ request, ...about }: ReviewRequest): Conclusion {
  const parsed = reviewBodySchemas[about.kind].safeParse(request.body);
  if (parsed.success) return { ...about, revision: request.revision + 1, body: parsed.data, reason: request.reason };
  const fields = fieldsOf(parsed.error).map((field) => ({ ...field, pointer: `/body${field.pointer}` }));
  return fail("input-invalid", fields);
}

export const recordOf = (
  { kind, subject, revision, body, reason }: Conclusion,
  by: { readonly reviewedBy: string; readonly reviewedAt: number },
): ReviewRecord => ({ kind, subject, revision, body, reason, ...by }) as ReviewRecord;

/** Whether a stored record says the same. */
export const saysTheSame = ({ body, reason }: Conclusion, record: ReviewRecord): boolean =>
  record.reason === reason && canonicalJson(record.body) === canonicalJson(body);

/** The audit leaf commits to the words by their hash; the words themselves stay with the review. */
export async function conclusionAudit({
  assessmentId,
  kind,
  subject,
  revision,
  body,
  reason,
}: Conclusion): Promise<AuditEvent> {
  const sha256 = await sha256Hex(canonicalJson({ body, reason }));
  return { action: "review.saved", subject: assessmentId, details: { kind, subject, revision, sha256 } };
}
