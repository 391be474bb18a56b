import { type SQLWrapper, sql } from "drizzle-orm";

/** A review has begun once anybody concluded or raised something, decided or proposed to, or sent it back. */
export const reviewBegun = ({
  orgId,
  assessmentId,
}: {
  readonly orgId: SQLWrapper | string;
  readonly assessmentId: SQLWrapper | string;
}) => sql<0 | 1>`(
  exists (select 1 from reviews where reviews.org_id = ${orgId} and reviews.assessment_id = ${assessmentId})
  or exists (select 1 from sealed_judgements where sealed_judgements.org_id = ${orgId}
    and sealed_judgements.assessment_id = ${assessmentId})
  or exists (select 1 from decisions where decisions.org_id = ${orgId} and decisions.assessment_id = ${assessmentId})
  or exists (select 1 from findings where findings.org_id = ${orgId} and findings.assessment_id = ${assessmentId})
  or exists (select 1 from change_requests where change_requests.org_id = ${orgId}
    and change_requests.assessment_id = ${assessmentId}))`;
