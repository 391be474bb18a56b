import type { RequestReminders } from "#contract/reminders.ts";
import { plural } from "#domain/format.ts";
import { whyWords } from "./why-words.ts";

/** "3 days before the answers are due". */
export function stepWords(step: number): string {
  const days = plural({ count: Math.abs(step), one: "day", other: "days" });
  return `${days} ${step < 0 ? "before the answers are due" : "after the answers were due"}`;
}

const mailWords = { queued: "on its way", sent: "sent", failed: "could not be delivered" } as const;

/** What became of a reminder: which it was, and whether it went. */
export function wentWords({ step, mail, leftOut }: RequestReminders["went"][number]): string {
  const which = step === null ? "by hand" : stepWords(step);
  if (leftOut !== null) return `${which}, left out: ${whyWords[leftOut]}`;
  return `${which}, ${mailWords[mail ?? "sent"]}`;
}
