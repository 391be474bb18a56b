import { and, eq, type SQL, sql } from "drizzle-orm";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import type { Principal } from "#worker/call.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { overColumns } from "#worker/features/assessments/over.repository.ts";
import type { StoredOver } from "#worker/features/assessments/over.ts";
import { delegations } from "#worker/features/identity/delegations.tables.ts";
import { granted } from "#worker/features/requests/request-queries.repository.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import type { Database } from "#worker/storage/database.ts";

interface Thing {
  readonly thing: "assessment" | "request";
  readonly id: string;
}
type Found = StoredOver & { readonly orgId: OrgId; readonly assessmentId: AssessmentId };

const columns = { orgId: assessments.orgId, assessmentId: assessments.id, ...overColumns };

/** Whether an assessment or a request is over, as somebody of its side may know; undefined when they have none. */
export async function findOver(db: Database, who: Principal, { thing, id }: Thing): Promise<Found | undefined> {
  const { orgId } = who;
  const [row] =
    thing === "assessment"
      ? await db
          .select(columns)
          .from(assessments)
          .where(and(eq(assessments.orgId, orgId), sql`${assessments.id} = ${id}`))
      : await db
          .select(columns)
          .from(responses)
          .innerJoin(assessments, granted.assessment)
          .where(and(eq(responses.orgId, orgId), sql`${responses.id} = ${id}`, isFor(who)));
  return row;
}

/** To a guest, a request nothing was handed to them from does not exist. */
const isFor = ({ role, personId }: Principal): SQL | undefined =>
  role === "guest"
    ? sql`exists (select 1 from ${delegations} where ${delegations.orgId} = ${responses.orgId}
        and ${delegations.requestId} = ${responses.id} and ${delegations.personId} = ${personId})`
    : undefined;
