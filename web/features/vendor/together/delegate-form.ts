import type { Delegate } from "#contract/together.schema.ts";
import { isListOf, isShaped, isText } from "#web/device/guards.ts";
import { blankForm } from "#web/forms/draft-box.ts";

/** Handing questions of a section to a colleague; none is chosen beforehand. */
export const delegateForm = (requestId: string, sectionId: string) =>
  blankForm<Delegate>({
    place: { kind: "delegation", key: `${requestId} ${sectionId}` },
    blank: { name: "", email: "", note: "", questionIds: [] },
    isBody: isShaped<Delegate>({ name: isText, email: isText, note: isText, questionIds: isListOf(isText) }),
    fields: { root: "", prefix: "delegate" },
  });
