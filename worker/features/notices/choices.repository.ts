import { and, eq } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Rhythm } from "#domain/notices/topics.ts";
import type { AnyTopic, VendorTopic } from "#domain/notices/vendor-topics.ts";
import { members, people } from "#worker/features/identity/identity.tables.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import type { PersonKey } from "./notices.repository.ts";
import { noticeChoices, noticeZones } from "./notices.tables.ts";

/** What somebody chose, topic by topic, and the clock they live by. */
export async function findChoices(
  db: Database,
  { orgId, personId }: PersonKey,
): Promise<{ readonly chosen: ReadonlyMap<AnyTopic, Rhythm>; readonly timeZone: string | null }> {
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
  { timeZone, ...choice }: PersonKey & { readonly topic: AnyTopic; readonly rhythm: Rhythm; readonly timeZone: string },
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

/** What somebody of a vendor chose for a topic, by their address; undefined where nobody of it has that address. What somebody chose ends with their membership. */
export async function findVendorChoice(
  db: Database,
  { orgId, email, topic }: { readonly orgId: OrgId; readonly email: string; readonly topic: VendorTopic },
) {
  const ofMember = (table: typeof noticeChoices | typeof noticeZones) =>
    and(eq(table.orgId, orgId), eq(table.personId, members.personId));
  const [row] = await db
    .select({ personId: members.personId, rhythm: noticeChoices.rhythm, timeZone: noticeZones.timeZone })
    .from(members)
    .innerJoin(people, and(eq(people.id, members.personId), eq(people.email, email.toLowerCase())))
    .leftJoin(noticeChoices, and(ofMember(noticeChoices), eq(noticeChoices.topic, topic)))
    .leftJoin(noticeZones, ofMember(noticeZones))
    .where(and(eq(members.orgId, orgId), eq(members.facet, "vendor")));
  return row;
}
