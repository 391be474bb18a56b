import { and, eq, sql } from "drizzle-orm";
import type { Role } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Rhythm, Topic } from "#domain/notices/topics.ts";
import { members, people } from "#worker/features/identity/identity.tables.ts";
import { buyerSettings } from "#worker/features/settings/settings.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { noticeChoices, noticeZones } from "./notices.tables.ts";

/** An active member of a buyer, with what they chose for a topic. */
export interface Colleague {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly chosen: Rhythm | null;
  /** Where they said they are, or by whose calendar the organisation counts; null where nobody has said either. */
  readonly timeZone: string | null;
}

/** Every active member of a buyer. */
export const listColleagues = (
  db: Database,
  { orgId, topic }: { readonly orgId: OrgId; readonly topic: Topic },
): Promise<Colleague[]> =>
  db
    .select({
      personId: members.personId,
      name: people.name,
      email: people.email,
      role: members.role,
      chosen: noticeChoices.rhythm,
      timeZone: sql<string | null>`coalesce(${noticeZones.timeZone}, ${buyerSettings.timeZone})`.as("zone"),
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .leftJoin(
      noticeChoices,
      and(eq(noticeChoices.orgId, orgId), eq(noticeChoices.personId, members.personId), eq(noticeChoices.topic, topic)),
    )
    .leftJoin(noticeZones, and(eq(noticeZones.orgId, orgId), eq(noticeZones.personId, members.personId)))
    .leftJoin(buyerSettings, eq(buyerSettings.orgId, orgId))
    .where(and(eq(members.orgId, orgId), eq(members.facet, "buyer"), eq(members.status, "active")))
    .orderBy(members.addedAt);
