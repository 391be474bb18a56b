import { and, eq, sql } from "drizzle-orm";
import type { Facet } from "#domain/access/roles.ts";
import type { Rhythm } from "#domain/notices/topics.ts";
import type { AnyTopic } from "#domain/notices/vendor-topics.ts";
import { members, organisations, people } from "#worker/features/identity/identity.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import type { PersonKey } from "./notices.repository.ts";
import { noticeChoices } from "./notices.tables.ts";

interface Reader {
  readonly name: string;
  readonly email: string;
  readonly orgName: string;
  /** What they chose, topic by topic. */
  readonly rhythms: ReadonlyMap<AnyTopic, Rhythm>;
}

/** Whom a mail of the day is for; undefined when they no longer belong to the organisation on that side. */
export async function findReader(
  db: Database,
  { orgId, personId, facet }: PersonKey & { readonly facet: Facet },
): Promise<Reader | undefined> {
  const [rows, chosen] = await db.batch([
    db
      .select({ name: people.name, email: people.email, orgName: sql<string>`organisations.name`.as("org_name") })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .innerJoin(organisations, eq(organisations.id, members.orgId))
      .where(
        and(
          eq(members.orgId, orgId),
          eq(members.personId, personId),
          eq(members.facet, facet),
          eq(members.status, "active"),
        ),
      ),
    db
      .select({ topic: noticeChoices.topic, rhythm: noticeChoices.rhythm })
      .from(noticeChoices)
      .where(and(eq(noticeChoices.orgId, orgId), eq(noticeChoices.personId, personId))),
  ]);
  const [row] = rows;
  return row && { ...row, rhythms: new Map(chosen.map(({ topic, rhythm }) => [topic, rhythm])) };
}
