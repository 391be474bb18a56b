import { and, eq, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { basketItems } from "#worker/features/reviewing/basket.tables.ts";
import { inBasketOf } from "#worker/features/reviewing/basket-items.repository.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

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

/** Takes out what was sent, word for word: what a colleague wrote over it meanwhile stays. */
export const takeOutSentEffect = (
  db: Database,
  of: AssessmentKey & { readonly items: readonly Pick<Wish, "questionId" | "text">[] },
): Effect =>
  db.delete(basketItems).where(
    and(
      inBasketOf(of),
      sql`exists (select 1 from json_each(${JSON.stringify(of.items)}) where value ->> 'questionId' = question_id
        and value ->> 'text' = text)`,
    ),
  );

/** Takes out a wish that nobody has any more. */
export const takeOutEffect = (db: Database, of: AssessmentKey & { readonly questionId: string }): Effect =>
  db.delete(basketItems).where(and(inBasketOf(of), eq(basketItems.questionId, of.questionId)));
