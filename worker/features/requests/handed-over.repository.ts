import { and, eq, sql } from "drizzle-orm";
import type { DelegationView } from "#contract/together.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { delegations } from "#worker/features/identity/delegations.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { idsSchema, stored } from "#worker/storage/json.ts";
import type { RequestKey } from "./request-key.ts";

/** What of a request is handed to whom, as a statement for a batch. */
export const delegationsQuery = (db: Database, { orgId, requestId }: RequestKey) =>
  db
    .select({
      personId: delegations.personId,
      // Somebody who has not come yet is known by the name that was given here, not by that of an account elsewhere.
      name: sql<string>`(select case when members.came_at is null then members.known_as else people.name end from members join people on people.id = members.person_id where members.org_id = delegations.org_id and members.person_id = delegations.person_id and members.facet = 'vendor')`.as(
        "person",
      ),
      email: sql<string>`(select email from people where people.id = delegations.person_id)`.as("address"),
      questionsJson: delegations.questionsJson,
      note: delegations.note,
      delegatedBy: sql<string>`(select name from people where people.id = delegations.delegated_by)`.as("delegator"),
      delegatedAt: delegations.delegatedAt,
      finishedAt: delegations.finishedAt,
    })
    .from(delegations)
    .where(and(eq(delegations.orgId, orgId), eq(delegations.requestId, requestId)))
    .orderBy(delegations.delegatedAt)
    .limit(100);

export const delegationOf = (row: Awaited<ReturnType<typeof delegationsQuery>>[number]): DelegationView => ({
  personId: row.personId,
  name: row.name,
  email: row.email,
  questionIds: stored(idsSchema, row.questionsJson),
  note: row.note,
  delegatedBy: row.delegatedBy,
  delegatedAt: row.delegatedAt,
  finishedAt: row.finishedAt,
});

export interface DelegationKey extends RequestKey {
  readonly personId: PersonId;
}
export const isDelegation = ({ orgId, requestId, personId }: DelegationKey) =>
  and(eq(delegations.orgId, orgId), eq(delegations.requestId, requestId), eq(delegations.personId, personId));

/** The questions a person has in hand; none when nothing was handed to them. */
export async function listDelegated(db: Database, key: DelegationKey): Promise<readonly string[]> {
  const [row] = await db
    .select({ questionsJson: delegations.questionsJson })
    .from(delegations)
    .where(isDelegation(key));
  return row === undefined ? [] : stored(idsSchema, row.questionsJson);
}

/** The requests of which a person has questions in hand, each with these questions. */
export async function listDelegatedRequests(
  db: Database,
  of: { readonly orgId: OrgId; readonly personId: PersonId },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .select({ requestId: delegations.requestId, questionsJson: delegations.questionsJson })
    .from(delegations)
    .where(and(eq(delegations.orgId, of.orgId), eq(delegations.personId, of.personId)))
    .limit(500);
  return new Map(rows.map(({ requestId, questionsJson }) => [requestId, new Set(stored(idsSchema, questionsJson))]));
}
