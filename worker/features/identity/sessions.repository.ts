import { and, desc, eq, exists, gt, sql } from "drizzle-orm";
import type { SessionEntry } from "#contract/identity.ts";
import type { Facet } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import type { Person, Principal } from "#worker/call.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { members, organisations, people, sessions } from "./identity.tables.ts";
import { isRunningAt, outsideAccess } from "./outside-access.tables.ts";

const idleMs = 8 * 3_600_000;
const touchMs = 5 * 60_000;

export interface FoundSession {
  readonly person: Person;
  readonly principal: Principal | undefined;
  /** Time to write down that the session is in use. */
  readonly touch: boolean;
}

/**
 * Session, person, membership or access from outside, and organisation in one statement, so that whatever was revoked is gone
 * at once. Whoever has access from outside alone acts in no role of a member: which assessment they read is looked up for
 * each request that names one (`features/outside/reading.ts`).
 */
export async function findSession(
  db: Database,
  by: { tokenHash: string; now: number },
): Promise<FoundSession | undefined> {
  const rows = await db
    .select({
      sessionId: sessions.id,
      seenAt: sessions.seenAt,
      personId: people.id,
      name: people.name,
      email: people.email,
      role: members.role,
      facet: sessions.facet,
      orgId: organisations.id,
      orgName: organisations.name,
      isOutside: sql<0 | 1>`${exists(readsSomething(db, by.now))}`.as("is_outside"),
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(
      members,
      and(
        eq(members.orgId, sessions.orgId),
        eq(members.personId, sessions.personId),
        eq(members.facet, sessions.facet),
        eq(members.status, "active"),
      ),
    )
    .leftJoin(organisations, eq(organisations.id, sessions.orgId))
    .where(
      and(eq(sessions.tokenHash, by.tokenHash), gt(sessions.expiresAt, by.now), gt(sessions.seenAt, by.now - idleMs)),
    );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { sessionId, personId, name, email, facet, orgId, orgName } = row;
  const person: Person = { sessionId, personId, name, email };
  const role = row.role ?? (row.isOutside === 1 ? "outside" : null);
  const acts = role !== null && facet !== null && orgId !== null && orgName !== null;
  return {
    person,
    principal: acts ? { ...person, role, facet, orgId, orgName } : undefined,
    touch: row.seenAt < by.now - touchMs,
  };
}

/** That the person of a session for a buyer reads an assessment of it from outside. */
const readsSomething = (db: Database, now: number) =>
  db
    .select({ one: sql`1` })
    .from(outsideAccess)
    .where(
      and(
        eq(outsideAccess.orgId, sessions.orgId),
        eq(outsideAccess.personId, sessions.personId),
        eq(sessions.facet, "buyer"),
        isRunningAt(now),
      ),
    );

export async function touchSession(db: Database, of: { tokenHash: string; now: number }): Promise<void> {
  await db.update(sessions).set({ seenAt: of.now }).where(eq(sessions.tokenHash, of.tokenHash));
}

export interface NewSession {
  readonly tokenHash: string;
  readonly id: string;
  readonly personId: PersonId;
  readonly orgId: OrgId | null;
  readonly facet: Facet | null;
  readonly agent: string;
  readonly now: number;
  readonly expiresAt: number;
}

export const sessionEffect = (db: Database, { now, ...session }: NewSession): Effect =>
  db.insert(sessions).values({ ...session, createdAt: now, seenAt: now });

export const endSessionEffect = (db: Database, of: { personId: PersonId; id: string }): Effect =>
  db.delete(sessions).where(and(eq(sessions.personId, of.personId), eq(sessions.id, of.id)));

/** Ends what a removed member had open for one organisation. */
export const endSessionsForEffect = (db: Database, of: { personId: PersonId; orgId: OrgId; facet: Facet }): Effect =>
  db
    .delete(sessions)
    .where(and(eq(sessions.personId, of.personId), eq(sessions.orgId, of.orgId), eq(sessions.facet, of.facet)));

export const actForEffect = (
  db: Database,
  of: { sessionId: string; orgId: OrgId; facet: Facet; expiresAt: number },
): Effect =>
  db
    .update(sessions)
    .set({ orgId: of.orgId, facet: of.facet, expiresAt: sql`min(${sessions.expiresAt}, ${of.expiresAt})` })
    .where(eq(sessions.id, of.sessionId));

export async function listSessions(
  db: Database,
  of: { personId: PersonId; sessionId: string; now: number },
): Promise<SessionEntry[]> {
  const rows = await db
    .select({ id: sessions.id, agent: sessions.agent, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(
      and(eq(sessions.personId, of.personId), gt(sessions.expiresAt, of.now), gt(sessions.seenAt, of.now - idleMs)),
    )
    .orderBy(desc(sessions.createdAt))
    .limit(100);
  return rows.map((row) => ({ ...row, current: row.id === of.sessionId }));
}
