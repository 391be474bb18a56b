import type { Facet } from "../access/roles.ts";

/** What is to happen next with a request, or that nothing is. */
export type Turn = "answer" | "review" | "decide" | "pass-on" | "decided" | "ended";

/** Who does it, and what; nobody does anything about what is over. */
const turns: Readonly<Record<Turn, { readonly side: Facet | null; readonly act: string }>> = {
  answer: { side: "vendor", act: "to answer" },
  review: { side: "buyer", act: "to review" },
  decide: { side: "buyer", act: "to decide" },
  "pass-on": { side: "buyer", act: "to pass on the invitation" },
  decided: { side: null, act: "decided" },
  ended: { side: null, act: "it has ended" },
};

/** Whose turn it is, in the words of both sides' lists: "Your side: to review", "Harbour Vale: to answer", "Nobody: decided". */
export function turnWords(turn: Turn, read: { readonly by: Facet; readonly other: string }): string {
  const { side, act } = turns[turn];
  const who = side === null ? "Nobody" : side === read.by ? "Your side" : read.other;
  return `${who}: ${act}`;
}
