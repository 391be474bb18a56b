import { and, eq, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import { basketItems } from "#worker/features/reviewing/basket.tables.ts";
import { inBasketOf } from "#worker/features/reviewing/basket-items.repository.ts";
import { assertOneChanged, type Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";

export interface Wish extends AssessmentKey {
  readonly questionId: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: number;
}

const isWish = (of: Pick<Wish, "orgId" | "assessmentId" | "questionId">, was: string) =>
  and(inBasketOf(of), eq(basketItems.questionId, of.questionId), eq(basketItems.text, was));

/** Puts a wish into the basket in place of the one that its writer saw; rolls back when there is another by now. */
export function putWishEffects(db: Database, { was, ...wish }: Wish & { readonly was: string }): Effect[] {
  if (was === "") return [db.insert(basketItems).values(wish)];
  const { text, writtenBy, writtenAt } = wish;
  return [db.update(basketItems).set({ text, writtenBy, writtenAt }).where(isWish(wish, was)), ...assertOneChanged(db)];
}

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

/** Takes out the wish that was seen; rolls back when there is another by now. */
export const takeOutEffects = (
  db: Database,
  { was, ...of }: AssessmentKey & { readonly questionId: string; readonly was: string },
): Effect[] => [db.delete(basketItems).where(isWish(of, was)), ...assertOneChanged(db)];
