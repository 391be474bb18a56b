import { useMemo } from "preact/hooks";
import { role } from "#web/app/session.ts";
import { ConversationModel } from "#web/features/conversation/ConversationModel.ts";
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
