import { addDays, type CivilDate, daysFrom } from "#domain/civil-date.ts";
import { instantOf } from "#domain/local-time.ts";

/** So many days ahead somebody from outside may read at most. */
export const mostDaysOutside = 90;

/** So many assessments are opened to somebody at once. */
export const mostOpenedAtOnce = 20;

/** How access from outside was over. */
export const outsideEndings = ["day-came", "taken-back", "given-back", "put-away", "member-removed"] as const;
export type OutsideEnding = (typeof outsideEndings)[number];

/** What a route gives: what is written in an assessment, or the vendor's own files. */
export type OutsideReading = "words" | "files";

/** What somebody from outside was given, of one assessment of one organisation. */
export interface OutsideGrant {
  readonly orgId: string;
  readonly assessmentId: string;
  readonly personId: string;
  readonly files: boolean;
  /** The first moment at which it is over, in epoch milliseconds. */
  readonly endsAt: number;
  readonly endedAt: number | null;
}

interface Asked {
  readonly orgId: string;
  readonly assessmentId: string;
  readonly personId: string;
  readonly reading: OutsideReading;
  /** The moment at which they ask, in epoch milliseconds. */
  readonly at: number;
}

/** Whether a grant still holds at a moment: its day has not passed, and nobody ended it. */
const isRunning = ({ endsAt, endedAt }: Pick<OutsideGrant, "endsAt" | "endedAt">, at: number): boolean =>
  endedAt === null && at < endsAt;

/** Whether somebody from outside may read: one grant that holds names the organisation, the assessment and them. */
export const mayReadOutside = (grants: readonly OutsideGrant[], asked: Asked): boolean =>
  grants.some(
    (grant) =>
      grant.orgId === asked.orgId &&
      grant.assessmentId === asked.assessmentId &&
      grant.personId === asked.personId &&
      isRunning(grant, asked.at) &&
      (asked.reading === "words" || grant.files),
  );

/** How access stands: somebody reads, or how it was over. That its day came holds before anybody wrote it down. */
export const standingOf = (
  grant: Pick<OutsideGrant, "endsAt" | "endedAt"> & { readonly endedHow: OutsideEnding | null },
  at: number,
): "reads" | OutsideEnding => (isRunning(grant, at) ? "reads" : (grant.endedHow ?? "day-came"));

/** The moment at which a last day is over in a time zone, in epoch milliseconds. */
export const endOf = (until: CivilDate, timeZone: string): number =>
  instantOf({ date: addDays(until, 1), hour: 0 }, timeZone);

/** Why a day cannot be the last one; undefined where it can. `today` is that of the organisation. */
export function whyNotUntil(until: CivilDate, today: CivilDate): string | undefined {
  if (until < today) return "Choose today or a later day";
  return daysFrom(today, until) > mostDaysOutside
    ? `Choose a day within ${mostDaysOutside} days; it can be extended later`
    : undefined;
}
