import { and, eq } from "drizzle-orm";
import type { Rhythm, Topic } from "#domain/notices/topics.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { PersonKey } from "./notices.repository.ts";
import { noticeChoices, noticeZones } from "./notices.tables.ts";

/** What somebody chose, topic by topic, and the clock they live by. */
export async function findChoices(
  db: Database,
  { orgId, personId }: PersonKey,
): Promise<{ readonly chosen: ReadonlyMap<Topic, Rhythm>; readonly timeZone: string | null }> {
  const [choices, zones] = await db.batch([
    db
      .select({ topic: noticeChoices.topic, rhythm: noticeChoices.rhythm })
      .from(noticeChoices)
      .where(and(eq(noticeChoices.orgId, orgId), eq(noticeChoices.personId, personId))),
    db
      .select({ timeZone: noticeZones.timeZone })
      .from(noticeZones)
      .where(and(eq(noticeZones.orgId, orgId), eq(noticeZones.personId, personId))),
  ]);
  const chosen = new Map(choices.map(({ topic, rhythm }) => [topic, rhythm]));
  return { chosen, timeZone: zones[0]?.timeZone ?? null };
}

export const choiceEffects = (
  db: Database,
  { timeZone, ...choice }: PersonKey & { readonly topic: Topic; readonly rhythm: Rhythm; readonly timeZone: string },
): Effect[] => {
  const { orgId, personId, rhythm } = choice;
  return [
    db
      .insert(noticeChoices)
      .values(choice)
      .onConflictDoUpdate({
        target: [noticeChoices.orgId, noticeChoices.personId, noticeChoices.topic],
        set: { rhythm },
      }),
    db
      .insert(noticeZones)
      .values({ orgId, personId, timeZone })
      .onConflictDoUpdate({ target: [noticeZones.orgId, noticeZones.personId], set: { timeZone } }),
  ];
};
