import type { Guard } from "#web/device/guards.ts";
import { draftAt, dropDraft, keepDraft, type Place } from "#web/drafts/drafts.ts";
import { type DraftBox, type Drafted, DraftedForm } from "./DraftedForm.ts";

/** The place of a form's draft on this device. */
export const draftBox = (place: Place): DraftBox => ({
  found: draftAt(place),
  keep: (draft) => keepDraft(place, draft),
  drop: () => dropDraft(place),
});

interface Blank<Body> {
  readonly place: Place;
  readonly blank: Body;
  readonly isBody: Guard<Body>;
  readonly fields: Drafted<Body>["fields"];
}

/** A form of something that is sent and not changed afterwards, such as a message. */
export const blankForm = <Body extends object>({ place, blank, isBody, fields }: Blank<Body>): DraftedForm<Body> =>
  new DraftedForm({ box: draftBox(place), start: { id: place.key, revision: 0, body: blank }, isBody, fields });
