import { and, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { type AgainShow, againShows, type TrackerQuery, type TrackerSort } from "#contract/assessment.schema.ts";
import type { AssessmentEntry, TrackerPage } from "#contract/assessment.ts";
import { mostPerPage, type Place, placeOf, placeText } from "#contract/list.schema.ts";
import { currentStages, type Stage, stages } from "#domain/assessment/stage.ts";
import type { OrgId } from "#domain/ids.ts";
import { mostCounted } from "#domain/list-words.ts";
import { questionnaireVersions } from "#worker/features/questionnaires/questionnaires.tables.ts";
import type { Database } from "#worker/storage/database.ts";
import { type Direction, keyset, pageOfRows } from "#worker/storage/list/keyset.ts";
import { findByWords } from "#worker/storage/list/words.repository.ts";
import { assessmentCounts, assessments } from "./assessments.tables.ts";
import { findByReviewer, lateReviews } from "./by-reviewer.repository.ts";
import { isDueAgain, type OnDay } from "./due-again.repository.ts";
import { entryColumns, entryOfRow } from "./entry-rows.repository.ts";
import { isToCompare } from "./over.repository.ts";

interface Order {
  readonly by: SQL;
  readonly usual: Direction;
  readonly placeOfRow: (row: Pick<AssessmentEntry, "id" | "sentAt" | "dueOn" | "vendorName" | "reviewOn">) => Place;
}
/** After every day, as its index says too. */
const noDay = "9999-12-31";
/** Each has an index, among all that is not put away and within a stage. */
const orders: Readonly<Record<TrackerSort, Order>> = {
  sent: { by: sql`${assessments.sentAt}`, usual: "descending", placeOfRow: ({ sentAt, id }) => [sentAt, id] },
  due: { by: sql`${assessments.dueOn}`, usual: "ascending", placeOfRow: ({ dueOn, id }) => [dueOn, id] },
  vendor: {
    by: sql`${assessments.vendorName} collate nocase`,
    usual: "ascending",
    placeOfRow: ({ vendorName, id }) => [vendorName, id],
  },
  review: {
    by: sql`coalesce(${assessments.reviewOn}, ${sql.raw(`'${noDay}'`)})`,
    usual: "ascending",
    placeOfRow: ({ reviewOn, id }) => [reviewOn ?? noDay, id],
  },
};

const isOneOf = (ids: string): SQL =>
  sql`${assessments.id} in (select value from json_each(${JSON.stringify(ids.split(","))}))`;
const isStage = (stage: Stage): SQL => eq(assessments.stage, stage);
const isOverdue = (today: string): SQL | undefined => and(isStage("with-vendor"), lt(assessments.dueOn, today));
const isAgainShow = (show: Tracked["show"]): show is AgainShow => againShows.some((one) => one === show);
const shownAs = (show: Tracked["show"], on: OnDay): SQL | undefined => {
  // Those whose review is late are found by who reviews them.
  if (show === "all" || show === "late-review") return undefined;
  if (show === "comparable") return isToCompare;
  if (show === "current") return isNull(assessments.archivedAt);
  if (show === "due-again" || isAgainShow(show)) return isDueAgain(on, show);
  return show === "overdue" ? isOverdue(on.today) : isStage(show);
};

interface Tracked extends TrackerQuery {
  readonly orgId: OrgId;
  /** The civil date before which what is due is overdue. */
  readonly today: string;
}

/** A page of an organisation's assessments, with the state of their latest mail and their stored score. */
export async function trackPage(db: Database, asked: Tracked): Promise<TrackerPage> {
  const { orgId, today, show, search, sort, direction, after, most, vendor, ids } = asked;
  const { by, usual, placeOfRow } = orders[sort];
  const found = await findByWords(db, { orgId, list: "assessments", search, id: assessments.id });
  const inHands = await findByReviewer(db, asked);
  const areNamed = vendor !== undefined || ids !== undefined || inHands.areNamed || (search !== "" && !found.isMany);
  const { where, order } = keyset({ by, id: assessments.id, direction: direction ?? usual, after, areNamed });
  const ofVendor = vendor === undefined ? undefined : eq(assessments.vendorId, vendor);
  const isOwn = eq(assessments.orgId, orgId);
  const ofIds = ids === undefined ? undefined : isOneOf(ids);
  const matches = and(isOwn, ofVendor, ofIds, shownAs(show, asked), found.where, inHands.where);
  // What can be compared has no count that is kept, and an index of its own.
  const isCounted = areNamed || show === "comparable";
  const againOf = (one: "due-again" | AgainShow) => someOf(db, and(isOwn, isDueAgain(asked, one)), mostCounted + 1);
  const [rows, kept, overdue, lateReview, matching, dueAgain, ...again] = await db.batch([
    db
      .select(entryColumns)
      .from(assessments)
      .where(and(matches, where))
      .orderBy(...order)
      // One more than is shown says whether there is another page.
      .limit(most + 1),
    db
      .select({ stage: assessmentCounts.stage, n: assessmentCounts.n })
      .from(assessmentCounts)
      .where(eq(assessmentCounts.orgId, orgId)),
    someOf(db, and(isOwn, isOverdue(today)), mostCounted + 1),
    lateReviews(db, { orgId, today, most: mostCounted + 1 }),
    // In the order of the list, so that its index is followed.
    someOf(db, matches, isCounted ? mostCounted + 1 : 0).orderBy(...order),
    againOf("due-again"),
    againOf("again-day"),
    againOf("again-certificate"),
    againOf("again-score"),
    againOf("again-finding"),
    againOf("again-change"),
  ]);
  const byReason = Object.fromEntries(againShows.map((one, index) => [one, known(again[index] ?? [])]));
  const counts = countsOf(kept, {
    overdue: known(overdue),
    "late-review": known(lateReview),
    "due-again": known(dueAgain),
    ...(byReason as Record<AgainShow, number | null>),
  });
  const { shown, next } = pageOfRows(rows, { most, placeOf: (row) => placeText(placeOfRow(row)) });
  return {
    entries: await titled(db, { orgId, rows: shown }),
    next,
    counts,
    total: totalOf(asked, counts) ?? (isCounted ? known(matching) : null),
  };
}

/** How many there are, where that is counted for each kind. */
function totalOf({ show, search, vendor, reviewer, ids }: Tracked, counts: TrackerPage["counts"]): number | null {
  const isWhole = search === "" && vendor === undefined && reviewer === undefined && ids === undefined;
  return isWhole && show !== "comparable" ? counts[show] : null;
}

/** Every assessment that is not put away, the newest first. */
export async function trackAll(db: Database, of: Pick<Tracked, "orgId" | "today">): Promise<AssessmentEntry[]> {
  const whole = { ...of, show: "current", search: "", sort: "sent", most: mostPerPage } as const;
  const entries: AssessmentEntry[] = [];
  let after: Place | undefined;
  do {
    const page: TrackerPage = await trackPage(db, { ...whole, ...(after && { after }) });
    entries.push(...page.entries);
    after = page.next === null ? undefined : placeOf(page.next);
  } while (after !== undefined);
  return entries;
}

type Row = Omit<Parameters<typeof entryOfRow>[0], "questionnaireTitle"> & {
  readonly questionnaireId: string;
  readonly questionnaireVersion: number;
};

/** The rows as entries, with the titles of their questionnaires; each title is read once. */
async function titled(
  db: Database,
  { orgId, rows }: { readonly orgId: OrgId; readonly rows: readonly Row[] },
): Promise<AssessmentEntry[]> {
  const keyOf = (row: Row): string => `${row.questionnaireId} ${row.questionnaireVersion}`;
  const versions = new Map(rows.map((row) => [keyOf(row), row]));
  const titles = await db
    .select({
      key: sql<string>`id || ' ' || version`.as("version_key"),
      title: sql<string>`json_extract(definition_json, '$.title')`.as("title"),
    })
    .from(questionnaireVersions)
    .where(
      and(
        eq(questionnaireVersions.orgId, orgId),
        or(
          sql`false`,
          ...[...versions.values()].map((row) =>
            and(
              eq(questionnaireVersions.id, row.questionnaireId),
              eq(questionnaireVersions.version, row.questionnaireVersion),
            ),
          ),
        ),
      ),
    );
  const titleOf = new Map(titles.map(({ key, title }) => [key, title]));
  return rows.map((row) => entryOfRow({ ...row, questionnaireTitle: titleOf.get(keyOf(row)) ?? "" }));
}

/** One row for each, but no more than one beyond what is counted. */
const someOf = (db: Database, where: SQL | undefined, most: number) =>
  db.select({ id: assessments.id }).from(assessments).where(where).limit(most);

/** The number counted; null where it is more than that. */
const known = ({ length }: readonly unknown[]): number | null => (length > mostCounted ? null : length);

/** How many there are of each kind, from what is kept; the others are counted. */
function countsOf(
  kept: readonly { readonly stage: Stage; readonly n: number }[],
  found: Readonly<Record<"overdue" | "late-review" | "due-again" | AgainShow, number | null>>,
) {
  const of = (stage: Stage): number => kept.find((one) => one.stage === stage)?.n ?? 0;
  const current = currentStages.reduce((sum, stage) => sum + of(stage), 0);
  const byStage = Object.fromEntries(stages.map((stage) => [stage, of(stage)])) as Record<Stage, number>;
  return { ...byStage, current, all: current + of("archived"), ...found };
}
