import type { BasketItem } from "#contract/assessment.ts";
import { fail } from "#contract/problems.ts";
import type { AssessmentId } from "#domain/ids.ts";
import type { Call } from "#worker/call.ts";
import { basketQuery } from "#worker/features/reviewing/basket-items.repository.ts";
import { loadReviewing } from "#worker/features/reviewing/reviewing.ts";

import { putWishEffect, takeOutEffect } from "./basket.repository.ts";

/**
 * Keeps what a reviewer means to ask about one question until the basket is sent; an empty text takes it out. The basket
 * belongs to the assessment, so that a reload or a colleague finds it as it was left.
 */
export async function changeBasket(
  call: Call<readonly BasketItem[]>,
  wish: { readonly assessmentId: AssessmentId; readonly questionId: string; readonly text: string },
): Promise<readonly BasketItem[]> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { assessmentId, questionId, text } = wish;
  const key = { orgId, assessmentId };
  const { frozen } = await loadReviewing(deps, key);
  const isAsked = frozen.questionnaire.sections.some(({ questions }) => questions.some(({ id }) => id === questionId));
  // A wish about a question of an earlier version can still be taken out.
  if (!isAsked && text !== "") fail("question-unknown");
  const before = (await basketQuery(deps.db, key)).filter((one) => one.questionId !== questionId);
  const wished = text === "" ? [] : [{ questionId, text, writtenBy: principal.name }];
  return call.commit({
    effects: [
      text === ""
        ? takeOutEffect(deps.db, { ...key, questionId })
        : putWishEffect(deps.db, { ...key, questionId, text, writtenBy: personId, writtenAt: call.at }),
    ],
    audit: { action: "basket.changed", subject: assessmentId, details: { question: questionId } },
    result: [...before, ...wished],
  });
}
