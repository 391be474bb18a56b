import { and, eq, gte, ne, sql } from "drizzle-orm";
import type { PresentView } from "#contract/together.ts";
import { delegations, presence } from "#worker/features/identity/delegations.tables.ts";
import { type DelegationKey, isDelegation } from "#worker/features/requests/handed-over.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

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
    .onConflictDoUpdate({ target: [delegations.orgId, delegations.requestId, delegations.personId], set: row });
};

export const takeBackEffects = (db: Database, key: DelegationKey): Effect[] => [
  db.delete(delegations).where(isDelegation(key)),
  ...assertOneChanged(db),
];

export const finishEffects = (db: Database, of: DelegationKey & { readonly finishedAt: number | null }): Effect[] => [
  db.update(delegations).set({ finishedAt: of.finishedAt }).where(isDelegation(of)),
  ...assertOneChanged(db),
];

/** The others who were at work on a request since a moment, and where. */
export const listPresent = (
  db: Database,
  { orgId, requestId, personId, since }: DelegationKey & { readonly since: number },
): Promise<PresentView[]> =>
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
        eq(presence.requestId, requestId),
        ne(presence.personId, personId),
        gte(presence.seenAt, since),
      ),
    )
    .limit(50);

/** Writes down where somebody is. */
export async function savePresence(
  db: Database,
  { questionId, at, ...key }: DelegationKey & { readonly questionId: string; readonly at: number },
): Promise<void> {
  await db
    .insert(presence)
    .values({ ...key, questionId, seenAt: at })
    .onConflictDoUpdate({
      target: [presence.orgId, presence.requestId, presence.personId],
      set: { questionId, seenAt: at },
    });
}
