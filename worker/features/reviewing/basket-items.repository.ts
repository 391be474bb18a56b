import { and, asc, eq, sql } from "drizzle-orm";
import type { AssessmentKey } from "#worker/features/assessments/assessment-key.ts";
import type { Database } from "#worker/storage/database.ts";
import { basketItems } from "./basket.tables.ts";

/** Which rows are in the basket of an assessment. */
export const inBasketOf = ({ orgId, assessmentId }: AssessmentKey) =>
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
    .where(inBasketOf(of))
    .orderBy(asc(basketItems.writtenAt), asc(basketItems.questionId))
    .limit(300);
