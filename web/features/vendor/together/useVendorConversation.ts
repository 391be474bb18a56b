import { useMemo } from "preact/hooks";
import type { RequestView } from "#contract/response.ts";
import { role } from "#web/app/session.ts";
import { ConversationModel } from "#web/features/conversation/ConversationModel.ts";

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
