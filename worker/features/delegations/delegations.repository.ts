import { and, eq, gte, ne, sql } from "drizzle-orm";
import type { PresentView } from "#contract/together.ts";
import { delegations, presence } from "#worker/features/requests/delegations.tables.ts";
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

/** Writes down where somebody is, and gives the others who were there since. */
export async function savePresence(
  db: Database,
  here: DelegationKey & { readonly questionId: string; readonly at: number; readonly since: number },
): Promise<PresentView[]> {
  const { orgId, requestId, personId, questionId, at } = here;
  const [, others] = await db.batch([
    db
      .insert(presence)
      .values({ orgId, requestId, personId, questionId, seenAt: at })
      .onConflictDoUpdate({
        target: [presence.orgId, presence.requestId, presence.personId],
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
          eq(presence.requestId, requestId),
          ne(presence.personId, personId),
          gte(presence.seenAt, here.since),
        ),
      )
      .limit(50),
  ]);
  return others;
}
