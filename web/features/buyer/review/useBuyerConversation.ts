import { useMemo } from "preact/hooks";
import { ConversationModel } from "#web/features/shared/conversation/ConversationModel.ts";
import { isFromOutside } from "#web/page/from-outside.ts";
import { role } from "#web/page/session.ts";
import type { ReviewModel } from "./ReviewModel.ts";

/** What reviewers and the vendor wrote about an assessment; null for who reads it from outside, to whom it is not open. */
export function useBuyerConversation(model: ReviewModel): ConversationModel | null {
  const { id, vendorName } = model.view.value.assessment;
  const mayWrite = role.value !== "auditor";
  return useMemo(
    () =>
      isFromOutside()
        ? null
        : new ConversationModel({ facet: "buyer", id, otherSide: vendorName, mayMessage: true, mayWrite }),
    [id],
  );
}
