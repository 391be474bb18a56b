import { isShaped, isText } from "#web/device/guards.ts";
import { draftAt, type Place } from "#web/drafts/drafts.ts";
import { blankForm } from "#web/forms/draft-box.ts";
import type { Kind, Side } from "./ConversationModel.ts";

interface About {
  readonly side: Side;
  /** `null` is about the whole. */
  readonly questionId: string | null;
  readonly kind: Kind;
}

const placeOf = ({ side, questionId, kind }: About): Place => ({ kind, key: `${side.id} ${questionId ?? "all"}` });

/** Words being written: a note among colleagues, or a message to the other side. */
export const wordsForm = (about: About) =>
  blankForm({
    place: placeOf(about),
    blank: { text: "" },
    isBody: isShaped({ text: isText }),
    fields: { root: "", prefix: `${about.kind}-${about.questionId ?? "all"}` },
  });

/** Whether something half-typed waits about a question. */
export const hasDraft = (side: Side, questionId: string | null): boolean =>
  (["notes", "messages"] as const).some((kind) => draftAt(placeOf({ side, questionId, kind })) !== undefined);
