import { and, eq, sql } from "drizzle-orm";
import type { AssessmentId, OrgId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { isFollowedByDecided } from "#worker/features/assessments/follows.repository.ts";
import { messages } from "#worker/features/conversation/conversation.tables.ts";
import { assertHolds, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

interface AskedOf {
  readonly orgId: OrgId;
  readonly id: string;
  /** Whom the mail is to. */
  readonly to: string;
}

/** Whether an address still hears of a request: somebody who works for its vendor or, before anybody has begun, its contact. */
const isReached = (to: string) => sql<0 | 1>`case
  when exists (select 1 from responses where responses.buyer_org_id = assessments.org_id
    and responses.assessment_id = assessments.id)
  then exists (select 1 from responses join members on members.org_id = responses.org_id and members.facet = 'vendor'
      and members.status = 'active' and members.role <> 'guest'
    join people on people.id = members.person_id and people.email = lower(${to})
    where responses.buyer_org_id = assessments.org_id and responses.assessment_id = assessments.id)
  else lower(assessments.contact_email) = lower(${to}) end`;

/** When the vendor was told of the decision that stands; null while it was not, or none stands. */
const toldAt = sql<number | null>`(select told.told_at from decision_tellings as told
  where told.org_id = assessments.org_id and told.assessment_id = assessments.id and assessments.decided is not null
    and not ${isFollowedByDecided}
    and told.number = (select max(final.number) from decisions as final where final.org_id = assessments.org_id
      and final.assessment_id = assessments.id and final.state = 'final'))`;
const correctedAt = sql<number | null>`(select max(at) from corrections where corrections.org_id = assessments.org_id
  and corrections.assessment_id = assessments.id)`;

/** How a request stands; undefined when there is none. */
export async function findStanding(db: Database, { orgId, id, to }: AskedOf) {
  const [row] = await db
    .select({
      id: assessments.id,
      stage: assessments.stage,
      state: assessments.state,
      ended: assessments.ended,
      decided: assessments.decided,
      returnedAt: assessments.returnedAt,
      dueOn: assessments.dueOn,
      product: assessments.product,
      contactEmail: assessments.contactEmail,
      offeredVersion: assessments.offeredVersion,
      endedAt: assessments.endedAt,
      toldAt: toldAt.as("last_told_at"),
      correctedAt: correctedAt.as("corrected_at"),
      isReached: isReached(to).as("is_reached"),
      orgName: sql<string>`(select name from organisations where organisations.id = assessments.org_id)`.as("org_name"),
    })
    .from(assessments)
    .where(and(eq(assessments.orgId, orgId), sql`${assessments.id} = ${id}`));
  return row && { ...row, isReached: row.isReached === 1 };
}
export type RequestStanding = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

/** Put into the batch of a mail: unless the request stands as it was read, the whole batch rolls back. */
export const standsEffects = (db: Database, { orgId, id, to }: AskedOf, was: RequestStanding): Effect[] =>
  assertHolds(
    db,
    sql`exists (select 1 from assessments where assessments.org_id = ${orgId} and assessments.id = ${id}
      and assessments.stage = ${was.stage} and assessments.ended is ${was.ended} and assessments.decided is ${was.decided} and assessments.due_on = ${was.dueOn}
      and assessments.returned_at is ${was.returnedAt} and assessments.offered_version is ${was.offeredVersion}
      and assessments.contact_email = ${was.contactEmail} and (${toldAt}) is ${was.toldAt} and (${correctedAt}) is ${was.correctedAt} and (${isReached(to)}) = ${was.isReached ? 1 : 0})`,
  );

/** The request that a message is about; undefined when there is no such message of the buyer's. */
export async function findRequestOfMessage(
  db: Database,
  { orgId, messageId }: { readonly orgId: OrgId; readonly messageId: string },
): Promise<AssessmentId | undefined> {
  const { id, buyerOrgId, assessmentId, sender } = messages;
  const [row] = await db
    .select({ id: assessmentId })
    .from(messages)
    .where(and(eq(buyerOrgId, orgId), eq(id, messageId), eq(sender, "buyer")));
  return row?.id;
}
