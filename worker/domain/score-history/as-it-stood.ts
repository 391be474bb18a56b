import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import type { Round } from "#domain/assessment/rounds.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { localTime } from "#domain/local-time.ts";

/** One hand-in that was not taken back: what was, nobody reads any more, of no day. */
export interface HandIn extends Round {
  readonly round: number;
}

/** An assessment went from one version of the policy to another. */
export interface Binding {
  readonly boundAt: number;
  readonly fromVersion: number;
  readonly version: number;
}

/** Everything ever stored that a score is made of. */
export interface Material<H extends HandIn> {
  /** In the order in which they came. */
  readonly handIns: readonly H[];
  readonly reviews: readonly ReviewRecord[];
  readonly bindings: readonly Binding[];
  /** The version that it is scored by now. */
  readonly policyVersion: number;
}

/** What of it there was at the end of a day. */
export interface Stood<H extends HandIn> {
  readonly last: H;
  readonly rounds: readonly H[];
  readonly reviews: readonly ReviewRecord[];
  readonly policyVersion: number;
}

/** A day by the clock of a place. */
export interface DayThere {
  readonly on: CivilDate;
  readonly timeZone: string;
}

/** What a score was made of on a day, all of that day included; undefined when nothing handed in stood. */
export function asItStood<H extends HandIn>(material: Material<H>, { on, timeZone }: DayThere): Stood<H> | undefined {
  const wasThere = (at: number): boolean => localTime(at, timeZone).date <= on;
  const rounds = material.handIns.filter(({ submittedAt }) => wasThere(submittedAt));
  const last = rounds.at(-1);
  if (last === undefined) return undefined;
  return {
    last,
    rounds,
    reviews: material.reviews.filter(({ reviewedAt }) => wasThere(reviewedAt)),
    policyVersion: policyOn(material, wasThere),
  };
}

/** The version of the policy that held at some time; `wasThere` says of a moment whether it had come by then. */
export function policyOn(
  { bindings, policyVersion }: Pick<Material<HandIn>, "bindings" | "policyVersion">,
  wasThere: (at: number) => boolean,
): number {
  const before = bindings.findLast(({ boundAt }) => wasThere(boundAt));
  return before?.version ?? bindings[0]?.fromVersion ?? policyVersion;
}
