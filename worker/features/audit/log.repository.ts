import { and, asc, count, desc, eq, gt, gte, inArray, lt, lte, max, or, type SQL, sql } from "drizzle-orm";
import type { LogFilter } from "#contract/log.schema.ts";
import type { Facet } from "#domain/access/roles.ts";
import { actionsOf } from "#domain/audit/actions.ts";
import { saidOutside, theirsOutside } from "#domain/audit/for-outside.ts";
import type { OrgId, PersonId } from "#domain/ids.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { importsOf } from "#worker/features/register/import/import-changes.repository.ts";
import { responses } from "#worker/features/requests/requests.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { auditClear, auditLeaves } from "#worker/storage/records.tables.ts";
import { subjectNames } from "./names.repository.ts";

/** Whose log: one side of an organisation. */
export interface Side {
  readonly orgId: OrgId;
  readonly facet: Facet;
}

export interface Wanted extends Side, Omit<LogFilter, "subject"> {
  /** The names under which the log tells of one thing. */
  readonly subjects: readonly string[] | undefined;
  /** Only what somebody from outside may know. */
  readonly outsider?: PersonId | undefined;
}

const detail = (name: "to" | "from") => sql`${auditLeaves.bodyJson} ->> ${`$.details.${name}`}`;

const isFor = (outsider: PersonId): SQL | undefined =>
  or(
    inArray(auditLeaves.action, [...saidOutside]),
    and(
      inArray(auditLeaves.action, [...theirsOutside]),
      or(eq(auditLeaves.actor, outsider), eq(detail("to"), outsider), eq(detail("from"), outsider)),
    ),
  );

const matches = ({ orgId, facet, person, kind, subjects, outsider, since, until }: Wanted): SQL | undefined =>
  and(
    eq(auditLeaves.orgId, orgId),
    eq(auditLeaves.facet, facet),
    person === undefined ? undefined : eq(auditLeaves.actor, person),
    kind === undefined ? undefined : inArray(auditLeaves.action, actionsOf(kind)),
    subjects === undefined
      ? undefined
      : // As one value: a vendor may have been asked more often than a statement may have values.
        sql`${auditLeaves.subject} in (select value from json_each(${JSON.stringify(subjects)}))`,
    outsider === undefined ? undefined : isFor(outsider),
    since === undefined ? undefined : gte(auditLeaves.at, since),
    until === undefined ? undefined : lt(auditLeaves.at, until),
  );

/** How many entries a filter lets through. */
export async function countLeaves(db: Database, wanted: Wanted): Promise<number> {
  const [row] = await db.select({ n: count() }).from(auditLeaves).where(matches(wanted));
  return row?.n ?? 0;
}

const isClearOf = and(
  eq(auditClear.orgId, auditLeaves.orgId),
  eq(auditClear.leafId, sql`json_extract(${auditLeaves.bodyJson}, '$.id')`),
);

/** The newest entries that a filter lets through, before a place, with the names of what they tell of as they are now. */
export const listLeaves = (
  db: Database,
  { before, most, ...wanted }: Wanted & { readonly before: number | undefined; readonly most: number },
) =>
  db
    .select({
      seq: auditLeaves.seq,
      at: auditLeaves.at,
      action: auditLeaves.action,
      bodyJson: auditLeaves.bodyJson,
      clearJson: auditClear.clearJson,
      ...subjectNames,
    })
    .from(auditLeaves)
    .leftJoin(auditClear, isClearOf)
    .where(and(matches(wanted), before === undefined ? undefined : lt(auditLeaves.seq, before)))
    .orderBy(desc(auditLeaves.seq))
    .limit(most);
export type LeafRow = Awaited<ReturnType<typeof listLeaves>>[number];

/** A stretch of all that is in the log of an organisation, with what a filter lets through of it marked; the rest by hash alone. */
export const listHashed = (
  db: Database,
  { after, upTo, most, ...wanted }: Wanted & { readonly after: number; readonly upTo: number; readonly most: number },
) =>
  db
    .select({
      seq: auditLeaves.seq,
      leafHash: auditLeaves.leafHash,
      leaf: sql<string | null>`case when ${matches(wanted)} then ${auditLeaves.bodyJson} end`.as("leaf"),
      salt: auditClear.salt,
      clearJson: auditClear.clearJson,
    })
    .from(auditLeaves)
    .leftJoin(auditClear, isClearOf)
    .where(and(eq(auditLeaves.orgId, wanted.orgId), gt(auditLeaves.seq, after), lte(auditLeaves.seq, upTo)))
    .orderBy(asc(auditLeaves.seq))
    .limit(most);
export type HashedRow = Awaited<ReturnType<typeof listHashed>>[number];

/** The place of the newest entry of an organisation; 0 while there is none. */
export async function findSize(db: Database, orgId: OrgId): Promise<number> {
  const [row] = await db
    .select({ n: max(auditLeaves.seq) })
    .from(auditLeaves)
    .where(eq(auditLeaves.orgId, orgId));
  return row?.n ?? 0;
}

/**
 * The names under which a side's log tells of one thing: a vendor in the register goes with all it was ever asked and the
 * imports that changed it, and a vendor's log also has the buyer's name for a request.
 */
export async function findTold(db: Database, { orgId, facet }: Side, subject: string): Promise<string[]> {
  if (facet === "buyer") {
    const asked = await db
      .select({ id: assessments.id })
      .from(assessments)
      .where(and(eq(assessments.orgId, orgId), sql`${assessments.vendorId} = ${subject}`));
    const imports = subject.startsWith("vnd_") ? await importsOf(db, { orgId, vendorId: subject }) : [];
    return [subject, ...asked.map(({ id }) => id), ...imports];
  }
  const rows = await db
    .select({ assessmentId: responses.assessmentId })
    .from(responses)
    .where(and(eq(responses.orgId, orgId), sql`${responses.id} = ${subject}`));
  return [subject, ...rows.map(({ assessmentId }) => assessmentId)];
}
