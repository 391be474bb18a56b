import { and, asc, eq, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/reviews/reviewing.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { basketItems } from "./basket.tables.ts";

const isOf = ({ orgId, assessmentId }: AssessmentKey) =>
  and(eq(basketItems.orgId, orgId), eq(basketItems.assessmentId, assessmentId));

/** What lies in the basket, in the order it was put there, as a statement for a batch. */
export const basketQuery = (db: Database, of: AssessmentKey) =>
  db
    .select({
      questionId: basketItems.questionId,
      text: basketItems.text,
      writtenBy: sql<string>`coalesce((select name from people where people.id = written_by), '')`.as("writer"),
    })
    .from(basketItems)
    .where(isOf(of))
    .orderBy(asc(basketItems.writtenAt), asc(basketItems.questionId))
    .limit(300);

export interface Wish extends AssessmentKey {
  readonly questionId: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: number;
}

/** Puts a wish into the basket in place of an earlier one about the same question. */
export const putWishEffect = (db: Database, { text, ...wish }: Wish): Effect =>
  db
    .insert(basketItems)
    .values({ ...wish, text })
    .onConflictDoUpdate({
      target: [basketItems.orgId, basketItems.assessmentId, basketItems.questionId],
      set: { text, writtenBy: wish.writtenBy, writtenAt: wish.writtenAt },
    });

/** Takes wishes out: those that were sent, or one that nobody wants any more. */
export const takeOutEffect = (db: Database, of: AssessmentKey & { readonly questionIds: readonly string[] }): Effect =>
  db
    .delete(basketItems)
    .where(
      and(isOf(of), sql`${basketItems.questionId} in (select value from json_each(${JSON.stringify(of.questionIds)}))`),
    );
