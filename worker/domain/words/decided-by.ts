import type { DecisionRecord } from "#domain/decision/decision.ts";
import { dateTime } from "#domain/format.ts";

export type DecidedBy = Pick<
  DecisionRecord,
  "decidedBy" | "confirmedBy" | "decidedAt" | "proposedAt" | "confirmedWords"
>;

/** Who decided and when, and who confirmed it with which words: a sentence for each. */
export function decidedByWords({ decidedBy, confirmedBy, decidedAt, ...two }: DecidedBy): string[] {
  const at = (moment: number): string => `${dateTime(moment, "UTC")} UTC`;
  if (confirmedBy === null) return [`Decided by ${decidedBy} alone on ${at(decidedAt)}.`];
  if (two.proposedAt === undefined)
    return [`Decided by ${decidedBy}, confirmed by ${confirmedBy} on ${at(decidedAt)}.`];
  const words = two.confirmedWords ? `: “${two.confirmedWords}”` : ".";
  return [
    `Proposed by ${decidedBy} on ${at(two.proposedAt)}.`,
    `Confirmed by ${confirmedBy} on ${at(decidedAt)}${words}`,
  ];
}
