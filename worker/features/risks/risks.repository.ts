import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { placeText } from "#contract/list.schema.ts";
import type { RiskEntry, RisksPage, RisksQuery } from "#contract/risks.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { FollowedKind } from "#domain/findings/followed.ts";
import type { OrgId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import { assessments } from "#worker/features/assessments/assessments.tables.ts";
import { followUps, isWaitedFor } from "#worker/features/notices/follow-ups.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { findByWords } from "#worker/storage/list/words.repository.ts";

const ofFinding = (field: "severity" | "owner"): SQL => sql`(select findings.body_json ->> ${`$.${field}`} from findings
  where findings.org_id = follow_ups.org_id and findings.assessment_id = follow_ups.assessment_id
    and findings.id = follow_ups.id and findings.revision = follow_ups.revision)`;

const isOfKind = (today: CivilDate): Readonly<Record<FollowedKind, SQL | undefined>> => ({
  carried: and(eq(followUps.listedAs, "acceptance-ends"), gte(followUps.onDay, today)),
  asked: eq(followUps.listedAs, "acceptance-asked"),
  declined: eq(followUps.listedAs, "acceptance-declined"),
  ended: and(eq(followUps.listedAs, "acceptance-ends"), lt(followUps.onDay, today)),
  due: eq(followUps.listedAs, "due"),
});

const isAsSevere = (severity: RisksQuery["severity"]): SQL | undefined =>
  severity === undefined ? undefined : sql`${ofFinding("severity")} = ${severity}`;

/** A page of what is followed up, of one kind, the next day first unless the last one is asked for. */
export async function risksPage(
  db: Database,
  {
    orgId,
    show,
    severity,
    search,
    direction,
    after,
    most,
    today,
  }: RisksQuery & {
    readonly orgId: OrgId;
    readonly today: CivilDate;
  },
): Promise<RisksPage> {
  const found = await findByWords(db, { orgId, list: "assessments", search, id: followUps.assessmentId });
  const areNamed = search !== "" && !found.isMany;
  // One name of both: by it two of one day are told apart.
  const id = sql<string>`${followUps.assessmentId} || '/' || ${followUps.id}`;
  const { where, order } = keyset({ by: followUps.onDay, id, direction: direction ?? "ascending", after, areNamed });
  const matches = and(
    eq(followUps.orgId, orgId),
    isOfKind(today)[show],
    isWaitedFor,
    found.where,
    isAsSevere(severity),
  );
  const [rows, matching] = await db.batch([
    db
      .select({
        id: id.as("finding_name"),
        assessmentId: followUps.assessmentId,
        title: followUps.title,
        severity: sql<RiskEntry["severity"]>`${ofFinding("severity")}`.as("severity"),
        product: assessments.product,
        vendorName: assessments.vendorName,
        who: sql<string | null>`coalesce((select name from people where people.id = follow_ups.person_id),
          nullif(${ofFinding("owner")}, ''))`.as("who"),
        onDay: followUps.onDay,
      })
      .from(followUps)
      .innerJoin(assessments, and(eq(assessments.orgId, orgId), eq(assessments.id, followUps.assessmentId)))
      .where(and(matches, where))
      .orderBy(...order)
      .limit(most + 1),
    db
      .select({ id: followUps.id })
      .from(followUps)
      .where(matches)
      .limit(mostCounted + 1),
  ]);
  const placeOf = ({ onDay, id: name }: (typeof rows)[number]): string => placeText([onDay, name]);
  const { shown, next } = pageOfRows(rows, { most, placeOf });
  return { entries: [...shown], next, total: matching.length > mostCounted ? null : matching.length };
}
