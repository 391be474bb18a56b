import type { BasketWish } from "#contract/assessment.schema.ts";
import { fail } from "#contract/problems.ts";
import type { BasketItem } from "#contract/review.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { basketQuery } from "#worker/features/reviewing/basket-items.repository.ts";
import { loadReviewing } from "#worker/features/reviewing/reviewing.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { putWishEffects, takeOutEffects } from "./basket.repository.ts";

/**
 * Keeps what a reviewer means to ask about one question until the basket is sent; an empty text takes it out. Refuses what
 * was written without seeing a colleague's words. The basket
 * belongs to the assessment, so that a reload or a colleague finds it as it was left.
 */
export async function changeBasket(
  call: Call<readonly BasketItem[]>,
  wish: BasketWish & { readonly assessmentId: AssessmentId; readonly questionId: string },
): Promise<readonly BasketItem[]> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { assessmentId, questionId, text, was } = wish;
  const key = { orgId, assessmentId };
  const { frozen } = await loadReviewing(deps, key);
  const isAsked = frozen.questionnaire.sections.some(({ questions }) => questions.some(({ id }) => id === questionId));
  // A wish about a question of an earlier version can still be taken out.
  if (!isAsked && text !== "") fail("question-unknown");
  const all = await basketQuery(deps.db, key);
  const standing = all.find((one) => one.questionId === questionId)?.text ?? "";
  // What is asked for stands already, as after a lost answer.
  if (standing === text) return all;
  if (standing !== was) fail("stale-revision");
  const others = all.filter((one) => one.questionId !== questionId);
  const wished = text === "" ? [] : [{ questionId, text, writtenBy: principal.name }];
  return call
    .commit({
      effects:
        text === ""
          ? takeOutEffects(deps.db, { ...key, questionId, was })
          : putWishEffects(deps.db, { ...key, questionId, text, was, writtenBy: personId, writtenAt: call.at }),
      audit: { action: "basket.changed", subject: assessmentId, details: { question: questionId } },
      result: [...others, ...wished],
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "already-there") fail("stale-revision");
      throw error;
    });
}
