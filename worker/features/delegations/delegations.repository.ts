import { and, eq, gte, ne, sql } from "drizzle-orm";
import type { DelegationView, PresentView } from "#contract/together.ts";
import type { ResponseKey } from "#worker/features/responses/request.queries.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { delegations, presence } from "./delegations.tables.ts";

/** What of a response is handed to whom, as a statement for a batch. */
export const delegationsQuery = (db: Database, { orgId, responseId }: ResponseKey) =>
  db
    .select({
      personId: delegations.personId,
      name: sql<string>`(select name from people where people.id = delegations.person_id)`.as("person"),
      email: sql<string>`(select email from people where people.id = delegations.person_id)`.as("address"),
      questionsJson: delegations.questionsJson,
      note: delegations.note,
      delegatedBy: sql<string>`(select name from people where people.id = delegations.delegated_by)`.as("delegator"),
      delegatedAt: delegations.delegatedAt,
      finishedAt: delegations.finishedAt,
    })
    .from(delegations)
    .where(and(eq(delegations.orgId, orgId), eq(delegations.responseId, responseId)))
    .orderBy(delegations.delegatedAt)
    .limit(100);

export const delegationOf = ({
  questionsJson,
  ...row
}: Awaited<ReturnType<typeof delegationsQuery>>[number]): DelegationView => ({
  ...row,
  questionIds: JSON.parse(questionsJson) as string[],
});

export interface DelegationKey extends ResponseKey {
  readonly personId: string;
}
const isDelegation = ({ orgId, responseId, personId }: DelegationKey) =>
  and(eq(delegations.orgId, orgId), eq(delegations.responseId, responseId), eq(delegations.personId, personId));

/** The questions a person has in hand; none when nothing was handed to them. */
export async function listDelegated(db: Database, key: DelegationKey): Promise<readonly string[]> {
  const [row] = await db
    .select({ questionsJson: delegations.questionsJson })
    .from(delegations)
    .where(isDelegation(key));
  return row === undefined ? [] : (JSON.parse(row.questionsJson) as string[]);
}

/** The responses of which a person has questions in hand. */
export async function listDelegatedResponses(
  db: Database,
  of: { readonly orgId: string; readonly personId: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ responseId: delegations.responseId })
    .from(delegations)
    .where(and(eq(delegations.orgId, of.orgId), eq(delegations.personId, of.personId)))
    .limit(500);
  return new Set(rows.map(({ responseId }) => responseId));
}

export interface NewDelegation extends DelegationKey {
  readonly questionIds: readonly string[];
  readonly note: string;
  readonly delegatedBy: string;
  readonly delegatedAt: number;
}

/** Hands questions over, in place of what the person had before. */
export const delegationEffect = (db: Database, { questionIds, ...rest }: NewDelegation): Effect => {
  const row = { ...rest, questionsJson: JSON.stringify(questionIds), finishedAt: null };
  return db
    .insert(delegations)
    .values(row)
    .onConflictDoUpdate({ target: [delegations.orgId, delegations.responseId, delegations.personId], set: row });
};

export const takeBackEffects = (db: Database, key: DelegationKey): Effect[] => [
  db.delete(delegations).where(isDelegation(key)),
  ...assertOneChanged(db),
];

export const finishEffects = (db: Database, of: DelegationKey & { readonly finishedAt: number | null }): Effect[] => [
  db.update(delegations).set({ finishedAt: of.finishedAt }).where(isDelegation(of)),
  ...assertOneChanged(db),
];

/** Writes down where somebody is, and gives the others who were there since. */
export async function savePresence(
  db: Database,
  here: DelegationKey & { readonly questionId: string; readonly at: number; readonly since: number },
): Promise<PresentView[]> {
  const { orgId, responseId, personId, questionId, at } = here;
  const [, others] = await db.batch([
    db
      .insert(presence)
      .values({ orgId, responseId, personId, questionId, seenAt: at })
      .onConflictDoUpdate({
        target: [presence.orgId, presence.responseId, presence.personId],
        set: { questionId, seenAt: at },
      }),
    db
      .select({
        personId: presence.personId,
        name: sql<string>`(select name from people where people.id = presence.person_id)`.as("person"),
        questionId: presence.questionId,
      })
      .from(presence)
      .where(
        and(
          eq(presence.orgId, orgId),
          eq(presence.responseId, responseId),
          ne(presence.personId, personId),
          gte(presence.seenAt, here.since),
        ),
      )
      .limit(50),
  ]);
  return others;
}
