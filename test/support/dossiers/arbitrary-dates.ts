import * as fc from "fast-check";
import { addDays, type CivilDate } from "#domain/civil-date.ts";

/** The as-of day of every arbitrary dossier. */
export const today: CivilDate = "2026-11-23";

// The days on which a rule turns: months back and forth, and the days of grace and warning.
const turns = [0, -1, 1, -365, -366, -364, -455, -456, -820, -90, 90, 91, -91, -730];

/** A day near today, in the past or the future; often one on which a rule turns. */
export const someDay = fc.oneof(fc.constantFrom(...turns), fc.integer({ min: -1200, max: 1200 })).map(daysFromToday);

/** A day that is not after today. */
export const pastDay = fc.integer({ min: -1200, max: 0 }).map(daysFromToday);

/** A day after today. */
export const futureDay = fc.integer({ min: 1, max: 900 }).map(daysFromToday);

function daysFromToday(days: number): CivilDate {
  return addDays(today, days);
}
