import type { Dependencies } from "#worker/dependencies.ts";
import { tellOfReasons } from "#worker/features/ask-again/by-time.ts";
import type { Part } from "#worker/features/notices/by-time.ts";
import { tellOfBounces, tellOfFollowUps } from "#worker/features/notices/coming-up.ts";
import { sendDigests } from "#worker/features/notices/digests.ts";
import { settleDaysThatCame } from "#worker/features/outside/day-came.ts";
import { tellOfLapses } from "#worker/features/reviewing/lapses.ts";
import { type MailJob, type ToldByTime, toldByTime } from "#worker/ports/mail-job.ts";

interface Telling {
  /** Tells of a part; gives the place behind which the next one begins, undefined after the last. */
  readonly tell: (deps: Dependencies, part: Part) => Promise<readonly string[] | undefined>;
  /** So many are told of with one message: an invocation may ask the database a thousand things. */
  readonly most: number;
}

// Each of what happened asks the database six things, besides its mails; a mail of the day asks five.
const tellings: Readonly<Record<ToldByTime, Telling>> = {
  lapses: { tell: tellOfLapses, most: 50 },
  "follow-ups": { tell: tellOfFollowUps, most: 50 },
  "ask-again": { tell: tellOfReasons, most: 50 },
  bounces: { tell: tellOfBounces, most: 50 },
  "outside-days": { tell: settleDaysThatCame, most: 50 },
  digests: { tell: sendDigests, most: 100 },
};

/** Hourly: has all that time brought about told, in parts. */
export async function enqueueTelling({ enqueue }: Dependencies): Promise<void> {
  for (const what of toldByTime) await enqueue({ kind: "telling", what });
}

/** Tells one part; gives the place behind which the next one begins. */
export function tellPart(
  deps: Dependencies,
  { what, after }: Extract<MailJob, { kind: "telling" }>,
): Promise<readonly string[] | undefined> {
  const { tell, most } = tellings[what];
  return tell(deps, { now: deps.clock.now(), after, most });
}
