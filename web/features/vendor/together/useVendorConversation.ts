import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/request.ts";
import { ConversationModel } from "#web/features/shared/conversation/ConversationModel.ts";
import { role } from "#web/page/session.ts";

/** What colleagues and the buyer wrote about a request. */
export const useVendorConversation = (view: RequestView): ConversationModel =>
  useMemo(
    () =>
      new ConversationModel({
        facet: "vendor",
        id: view.id,
        otherSide: view.buyerName,
        mayMessage: role.value !== "guest",
        mayWrite: true,
      }),
    [view.id],
  );
