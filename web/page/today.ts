import { signal } from "@preact/signals";
import { type CivilDate, dayOf } from "#domain/civil-date.ts";

/** The civil day where the reader is. */
const readersDay = (now = new Date()): CivilDate => dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());

/**
 * The reader's day, by their own clock and time zone: what "today", "overdue" and "in the future" mean on every screen.
 * Scores, mails and what else the server judges go by the server's day.
 */
export const today = signal<CivilDate>(readersDay());

/** Looks at the reader's clock again. */
export const lookAtClock = (): void => {
  today.value = readersDay();
};

/** Keeps the day right on pages that stay open over midnight. */
export function keepToday(): void {
  document.addEventListener("visibilitychange", lookAtClock);
  setInterval(lookAtClock, 60_000);
}
