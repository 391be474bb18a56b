import type { Delegate } from "#contract/together.schema.ts";
import { isListOf, isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";

/** Handing questions to a colleague, of those that a section shows. */
export const delegateForm = (requestId: string, questionIds: readonly string[]) =>
  blankForm<Delegate>({
    place: { kind: "delegation", key: `${requestId} ${questionIds[0] ?? ""}` },
    blank: { name: "", email: "", note: "", questionIds: [...questionIds] },
    isBody: isShaped<Delegate>({ name: isText, email: isText, note: isText, questionIds: isListOf(isText) }),
    fields: { root: "", prefix: "delegate" },
  });
