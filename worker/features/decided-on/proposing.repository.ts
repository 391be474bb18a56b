import { type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { askAgain } from "./ask-again.tables.ts";

interface Proposed {
  readonly where: SQL;
  readonly event: SQL;
  readonly stands: SQL;
  /** The day of the event. */
  readonly on: SQL;
  readonly isTold: SQL;
  readonly today: CivilDate;
  readonly at: number;
}

// Its cause was gone, and it was judged for a decision before this one: then it is news.
const isNews = sql`(ask_again.gone_at is not null and ask_again.closed is not null
  and coalesce(ask_again.said_at, 0) <= (select decided_at from assessments
    where assessments.org_id = ask_again.org_id and assessments.id = ask_again.assessment_id))`;
const orBefore = (column: string, now: SQL): SQL => sql`case when ${isNews} then ${now} else ${sql.raw(column)} end`;

/** A proposal for each such certificate; one of the same event stands again, as whoever judged it since the decision left it. */
export const proposedEffect = (db: Database, { where, event, stands, on, isTold, today, at }: Proposed): Effect =>
  db
    .insert(askAgain)
    .select(
      sql`select said.org_id, said.assessment_id, 'certificate', said.certificate_id, ${event},
        'agn_' || lower(hex(randomblob(10))), ${on},
        json_object('cause', 'certificate', 'named', said.named, 'stands', ${stands}, 'status', said.status),
        ${at}, ${today}, null, null, null, null, null, assessments.stage <> 'decided', ${isTold}
        from decided_certificates as said
        cross join assessments on assessments.org_id = said.org_id and assessments.id = said.assessment_id
        where ${where}`,
    )
    .onConflictDoUpdate({
      target: [askAgain.orgId, askAgain.assessmentId, askAgain.cause, askAgain.subject, askAgain.event],
      set: {
        goneAt: null,
        closed: orBefore("closed", sql`null`),
        saidWord: orBefore("said_word", sql`null`),
        fromDay: orBefore("from_day", sql`excluded.from_day`),
        at: orBefore("at", sql`excluded.at`),
        isTold: orBefore("is_told", sql`excluded.is_told`),
      },
    });
