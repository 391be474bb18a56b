import type { BasketItem } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { Call } from "#worker/call.ts";
import { basketQuery } from "#worker/features/reviewing/basket-items.ts";
import { loadReviewing } from "#worker/features/reviewing/reviewing.ts";
import { commit } from "#worker/storage/commit.ts";
import { putWishEffect, takeOutEffect } from "./basket.repository.ts";

/**
 * Keeps what a reviewer means to ask about one question until the basket is sent; an empty text takes it out. The basket
 * belongs to the assessment, so that a reload or a colleague finds it as it was left.
 */
export async function changeBasket(
  { deps, principal }: Call,
  wish: { readonly assessmentId: string; readonly questionId: string; readonly text: string },
): Promise<BasketItem[]> {
  const { orgId, personId } = principal;
  const { assessmentId, questionId, text } = wish;
  const key = { orgId, assessmentId };
  const { frozen } = await loadReviewing(deps, key);
  const isAsked = frozen.questionnaire.sections.some(({ questions }) => questions.some(({ id }) => id === questionId));
  // A wish about a question of an earlier version can still be taken out.
  if (!isAsked && text !== "") fail("question-unknown");
  const at = deps.clock.now();
  await commit(deps.db, {
    orgId,
    actor: personId,
    at,
    effects: [
      text === ""
        ? takeOutEffect(deps.db, { ...key, questionId })
        : putWishEffect(deps.db, { ...key, questionId, text, writtenBy: personId, writtenAt: at }),
    ],
    audit: { action: "basket.changed", subject: assessmentId, details: { question: questionId } },
  });
  return basketQuery(deps.db, key);
}
