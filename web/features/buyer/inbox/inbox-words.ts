import type { InboxEntry } from "#contract/inbox.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { date, dateTime } from "#domain/format.ts";
import type { InboxGroup } from "#domain/inbox/groups.ts";

/** So many of a group are shown at a time. */
export const perPage = "10";

/** Since when, or by when, in words; `today` is the reader's. */
export function whenWords(group: InboxGroup, { on, at, who }: InboxEntry, today: CivilDate): string {
  const day = on === null ? "" : date(on);
  const moment = at === null ? "" : dateTime(at);
  const isOver = on !== null && on < today;
  switch (group) {
    case "risks-asked":
      return who === "" ? `Until ${day}` : `${who} asks, until ${day}`;
    case "risks-declined":
      return `${who} declined`;
    case "risks-unanswered":
      return `${who} did not answer by ${day}`;
    case "risks-left":
      return `${who} was to carry it until ${day}`;
    case "proposals":
      return `${who}, ${moment}`;
    case "questions":
      return `Since ${moment}`;
    case "reviews":
    case "submissions":
      return `Handed in ${moment}`;
    case "reviewer-left":
      return `Left ${moment}`;
    case "bounced":
      return `Failed ${moment}`;
    case "declined":
      return `Declined ${moment}`;
    case "asked-to-buy":
      return `${who}, ${moment}`;
    case "overdue":
      return `Was due ${day}`;
    case "conditions":
      return isOver ? `Was due ${day}` : `Due ${day}`;
    case "risks-ending":
      return isOver ? `Ended ${day}` : `Ends ${day}`;
    case "ask-again":
      return `Since ${day}`;
    case "due-again":
      return isOver ? `Held until ${day}` : `Holds until ${day}`;
  }
}

/** Whether it is late: then it stands out. */
export const isLate = (group: InboxGroup, { on }: InboxEntry, today: CivilDate): boolean =>
  group === "overdue" || (group !== "ask-again" && on !== null && on < today);
