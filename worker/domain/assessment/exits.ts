import { addDays, civilDateOf } from "#domain/civil-date.ts";
import type { Ending } from "./stage.ts";

/** What the ways out of a request are decided by. */
export interface Standing {
  readonly state: "sent" | "opened" | "answering" | "submitted";
  /** When changes were asked for; null while none are. */
  readonly returnedAt: number | null;
  /** The outcome of the last final decision. */
  readonly decided: string | null;
  readonly ended: { readonly how: Ending; readonly at: number } | null;
  readonly archivedAt: number | null;
}

/** Where a request is, as far as its ways out go: exactly one of these. */
export const situations = [
  "invited",
  "answering",
  "returned",
  "to-review",
  "decided",
  "cancelled",
  "declined",
  "closed",
  "archived",
] as const;
export type Situation = (typeof situations)[number];

/** Where a request is. One that was closed and then decided is decided. */
export function situationOf({ state, returnedAt, decided, ended, archivedAt }: Standing): Situation {
  if (archivedAt !== null) return "archived";
  if (ended !== null && ended.how !== "closed") return ended.how;
  if (state === "submitted" && decided !== null) return "decided";
  if (ended !== null) return ended.how;
  if (state === "submitted") return "to-review";
  if (returnedAt !== null) return "returned";
  return state === "answering" ? "answering" : "invited";
}

/** Every way out of a request's path, or on along it. */
export const exits = [
  "extend",
  "replace-contact",
  "correct",
  "take-return-back",
  "close-return",
  "cancel",
  "decline",
  "reopen",
  "archive",
  "bring-back",
] as const;
export type Exit = (typeof exits)[number];

/** How long an ended request can be opened again: later its answers are better asked for anew. */
export const daysToReopen = 30;

interface ExitRule {
  /** Whose it is. */
  readonly side: "buyer" | "vendor";
  readonly from: readonly Situation[];
  /** Where it leads; "same" where the request stays where it is. */
  readonly to: Situation | "same" | "as-before";
  /** What it does, for the diagram and the screen that offers it. */
  readonly does: string;
  /** Why not, in any other situation. */
  readonly otherwise: string;
}

const withVendor = ["invited", "answering", "returned"] as const;

/** The one table of exits: screens offer by it, the worker refuses by it, the diagram is drawn from it. */
export const exitRules: Readonly<Record<Exit, ExitRule>> = {
  cancel: {
    side: "buyer",
    from: [...withVendor, "to-review"],
    to: "cancelled",
    does: "Nobody answers or decides any more, and the vendor is told why.",
    otherwise: "What is decided or has ended cannot be cancelled any more.",
  },
  extend: {
    side: "buyer",
    from: withVendor,
    to: "same",
    does: "The vendor has until a later day, and so long are its links good.",
    otherwise: "Only while it is with the vendor is there a day to put off.",
  },
  "replace-contact": {
    side: "buyer",
    from: [...withVendor, "to-review", "decided"],
    to: "same",
    does: "Links of the contact before end, somebody else is invited, and what was answered stays.",
    otherwise: "It has ended: nobody is written to about it any more.",
  },
  correct: {
    side: "buyer",
    from: ["invited", "answering"],
    to: "same",
    does: "The company, the product, the purpose or its uses are put right, and the vendor sees what changed.",
    otherwise: "The vendor has answered about what it was asked: that can no longer be changed.",
  },
  "take-return-back": {
    side: "buyer",
    from: ["returned"],
    to: "to-review",
    does: "What was submitted counts again as it was.",
    otherwise: "Nothing is out for changes: there is no return to take back.",
  },
  "close-return": {
    side: "buyer",
    from: ["returned"],
    to: "closed",
    does: "The vendor answers no more; what it submitted last counts, and can be decided.",
    otherwise: "Only what was sent back for changes can be closed without them.",
  },
  decline: {
    side: "vendor",
    from: ["answering", "returned"],
    to: "declined",
    does: "The vendor says that it will not answer, and why.",
    otherwise: "Only while it is with you can you decline it.",
  },
  reopen: {
    side: "buyer",
    from: ["cancelled", "declined", "closed"],
    to: "as-before",
    does: "It goes on where it was, and the vendor is told.",
    otherwise: "Only what was cancelled, declined or closed can be opened again.",
  },
  archive: {
    side: "buyer",
    from: ["decided", "cancelled", "declined", "closed"],
    to: "archived",
    does: "It is put away: in no list but that of what is put away.",
    otherwise: "It is still going on: decide or end it first.",
  },
  "bring-back": {
    side: "buyer",
    from: ["archived"],
    to: "as-before",
    does: "It is in the lists again, as it was.",
    otherwise: "Nothing is put away here: it is in the lists.",
  },
};

/** Why an exit is not open, in words; undefined when it is. `at` is now, in epoch milliseconds. */
export function whyNoExit(exit: Exit, standing: Standing, at: number): string | undefined {
  const { from, otherwise } = exitRules[exit];
  if (!from.includes(situationOf(standing))) return otherwise;
  if (exit === "reopen" && standing.ended !== null && at > reopenUntil(standing.ended.at))
    return `It ended more than ${daysToReopen} days ago. Send it anew: the vendor can take over its earlier answers.`;
  return undefined;
}

/** Until when what ended at a moment can be opened again. */
const reopenUntil = (endedAt: number): number => endedAt + daysToReopen * 86_400_000;

/** The last day on which it can. */
export const reopenUntilDay = (endedAt: number): string => addDays(civilDateOf(endedAt), daysToReopen);

/** The exits that are open to a side, in the order in which they are offered. */
export const openExits = (side: ExitRule["side"], standing: Standing, at: number): Exit[] =>
  exits.filter((exit) => exitRules[exit].side === side && whyNoExit(exit, standing, at) === undefined);
