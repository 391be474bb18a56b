import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { askAgain, decidedCertificates } from "./ask-again.tables.ts";
import { proposedEffect } from "./proposing.repository.ts";

/** Hourly: certificates whose last day has passed. Where the score counts to that day, another notice tells of it. */
export function lapsedEffects(
  db: Database,
  { today, at }: { readonly today: CivilDate; readonly at: number },
): [Effect, ...Effect[]] {
  // Literals, so that the index of what has not lapsed yet is used.
  const lapses = sql`said.is_lapsed = 0 and said.status = 'active' and said.expires < ${today}`;
  return [
    // One certificate is one cause: what covers less has lapsed with it.
    db
      .update(askAgain)
      .set({ goneAt: at })
      .where(
        and(
          eq(askAgain.cause, "certificate"),
          isNull(askAgain.goneAt),
          sql`(ask_again.org_id, ask_again.assessment_id, ask_again.cause, ask_again.subject) in
            (select said.org_id, said.assessment_id, 'certificate', said.certificate_id
              from decided_certificates as said where ${lapses} and said.is_reduced = 1)`,
        ),
      ),
    proposedEffect(db, {
      where: lapses,
      event: sql`'lapsed ' || said.expires`,
      stands: sql`'lapsed'`,
      on: sql`said.expires`,
      isTold: sql`exists (select 1 from certificate_days as known where known.org_id = said.org_id
        and known.assessment_id = said.assessment_id and known.id = said.certificate_id and known.ends_on = said.expires)`,
      today,
      at,
    }),
    db
      .update(decidedCertificates)
      .set({ isLapsed: 1 })
      .where(
        and(
          sql`decided_certificates.is_lapsed = 0 and decided_certificates.status = 'active'`,
          lt(decidedCertificates.expires, today),
        ),
      ),
  ];
}
