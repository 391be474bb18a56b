import { and, eq, isNotNull, isNull, ne, notExists, sql } from "drizzle-orm";
import type { Facet, Role } from "#domain/access/roles.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { assertOne } from "#worker/storage/records.tables.ts";
import { delegations } from "./delegations.tables.ts";
import { members } from "./identity.tables.ts";

// The one place that writes members: each way in that `domain/access/membership.ts` names has its effects here, and each
// holds in the batch what the use case saw before it.

interface MemberKey {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly facet: Facet;
}

const isMember = ({ orgId, personId, facet }: MemberKey) =>
  and(eq(members.orgId, orgId), eq(members.personId, personId), eq(members.facet, facet));

/** Whoever left with nothing in hand may come again; anybody else who is there stays as they are. */
const again = <Row extends object>({ ...set }: Row) => ({
  target: [members.orgId, members.personId, members.facet],
  set: { ...set, leftAt: null },
  setWhere: isNotNull(members.leftAt),
});

interface Named extends MemberKey {
  readonly role: Role;
  readonly status: "active" | "removed";
  /** The revision that the owner saw; 0 for somebody who was not there. */
  readonly base: number;
  /** The name that the organisation gives somebody new. */
  readonly knownAs: string;
  readonly now: number;
}

/** Somebody new, a new role, a removal or a return, on top of what the owner saw; questions in hand end with a removal. */
export function nameEffects(db: Database, { base, knownAs, now, ...member }: Named): Effect[] {
  const { role, status } = member;
  if (base === 0) {
    const row = { ...member, knownAs, revision: 1, addedAt: now };
    return [db.insert(members).values(row).onConflictDoUpdate(again(row)), ...assertOneChanged(db)];
  }
  return [
    db
      .update(members)
      .set({ role, status, revision: base + 1 })
      .where(and(isMember(member), eq(members.revision, base))),
    ...assertOneChanged(db),
    ...(status === "removed" && member.facet === "vendor"
      ? [
          db
            .delete(delegations)
            .where(and(eq(delegations.orgId, member.orgId), eq(delegations.personId, member.personId))),
        ]
      : []),
  ];
}

/** Put after a change of members: unless an owner is left, the whole batch rolls back as a stale revision does. */
export function assertOwnerLeft(db: Database, of: { orgId: OrgId; facet: Facet }): Effect[] {
  const left = sql`select 1 from ${members} where ${members.orgId} = ${of.orgId} and ${members.facet} = ${of.facet} and ${members.role} = 'owner' and ${members.status} = 'active'`;
  return [db.insert(assertOne).select(sql`select exists(${left})`), db.delete(assertOne).where(eq(assertOne.n, 1))];
}

/** Whether somebody else owns an organisation too. */
export async function hasOtherOwner(db: Database, { orgId, facet, personId }: MemberKey): Promise<boolean> {
  const rows = await db
    .select({ personId: members.personId })
    .from(members)
    .where(
      and(
        eq(members.orgId, orgId),
        eq(members.facet, facet),
        eq(members.role, "owner"),
        eq(members.status, "active"),
        ne(members.personId, personId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Put into a batch: rolls it back, as a stale revision does, while somebody belongs to a side. */
export function assertNoMember(db: Database, of: { orgId: OrgId; facet: Facet; personId: string }): Effect[] {
  const isIn = db
    .select({ one: sql`1` })
    .from(members)
    .where(
      and(
        eq(members.orgId, of.orgId),
        eq(members.facet, of.facet),
        eq(sql`${members.personId}`, of.personId),
        eq(members.status, "active"),
      ),
    );
  return [db.insert(assertOne).select(sql`select ${notExists(isIn)}`), db.delete(assertOne).where(eq(assertOne.n, 1))];
}

interface HandedTo {
  readonly orgId: OrgId;
  readonly personId: PersonId;
  readonly knownAs: string;
  readonly now: number;
}

/** Makes whoever is not there a guest. Somebody an owner removed stays out: the whole batch rolls back. */
export function handedEffects(db: Database, { knownAs, now, ...who }: HandedTo): Effect[] {
  const key = { ...who, facet: "vendor" } as const;
  const row = { ...key, role: "guest", status: "active", knownAs, revision: 1, addedAt: now } as const;
  const isIn = sql`select 1 from ${members} where ${members.orgId} = ${key.orgId} and ${members.facet} = 'vendor' and ${members.personId} = ${key.personId} and ${members.status} = 'active'`;
  return [
    db.insert(members).values(row).onConflictDoUpdate(again(row)),
    db.insert(assertOne).select(sql`select exists(${isIn})`),
    db.delete(assertOne).where(eq(assertOne.n, 1)),
  ];
}

/** Put after questions were taken back: a guest with nothing left in hand belongs to the organisation no more. */
export const nothingInHandEffect = (db: Database, of: { orgId: OrgId; personId: PersonId; now: number }): Effect =>
  db
    .update(members)
    .set({ status: "removed", leftAt: of.now })
    .where(
      and(
        isMember({ ...of, facet: "vendor" }),
        eq(members.role, "guest"),
        eq(members.status, "active"),
        notExists(
          db
            .select({ one: sql`1` })
            .from(delegations)
            .where(and(eq(delegations.orgId, of.orgId), eq(delegations.personId, of.personId))),
        ),
      ),
    );

/** Whether somebody has anything in hand that was handed to them. */
export async function hasInHand(db: Database, of: { orgId: OrgId; personId: PersonId }): Promise<boolean> {
  const rows = await db
    .select({ personId: delegations.personId })
    .from(delegations)
    .where(and(eq(delegations.orgId, of.orgId), eq(delegations.personId, of.personId)))
    .limit(1);
  return rows.length > 0;
}

/** The first owner of an organisation that is made in the same batch. */
export const firstOwnerEffect = (db: Database, of: MemberKey & { readonly now: number }): Effect => {
  const { now, ...key } = of;
  return db
    .insert(members)
    .values({ ...key, role: "owner", status: "active", knownAs: "", revision: 1, addedAt: now, cameAt: now });
};

/** Makes somebody the first buyer of their organisation; where anybody ever was one, the whole batch rolls back. */
export function firstBuyerEffects(db: Database, of: { orgId: OrgId; personId: PersonId; now: number }): Effect[] {
  const row = sql`select ${of.orgId}, ${of.personId}, 'buyer', 'owner', 'active', ${of.now}, '', ${of.now}, 1, null`;
  const anybody = sql`select 1 from ${members} where ${members.orgId} = ${of.orgId} and ${members.facet} = 'buyer'`;
  return [db.insert(members).select(sql`${row} where not exists (${anybody})`), ...assertOneChanged(db)];
}

/** Somebody acts for the organisation for the first time: from now on it knows them by their own name. */
export const cameEffect = (db: Database, { now, ...key }: MemberKey & { readonly now: number }): Effect =>
  db
    .update(members)
    .set({ cameAt: now })
    .where(and(isMember(key), isNull(members.cameAt)));
