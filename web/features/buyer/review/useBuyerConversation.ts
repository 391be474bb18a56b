import { useMemo } from "preact/hooks";
import { ConversationModel } from "#web/features/shared/conversation/ConversationModel.ts";
import { role } from "#web/page/session.ts";
import type { ReviewModel } from "./ReviewModel.ts";

/** What reviewers and the vendor wrote about an assessment. */
export function useBuyerConversation(model: ReviewModel): ConversationModel {
  const { id, vendorName } = model.view.value.assessment;
  const mayWrite = role.value !== "auditor";
  return useMemo(
    () => new ConversationModel({ facet: "buyer", id, otherSide: vendorName, mayMessage: true, mayWrite }),
    [id],
  );
}
