import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { ReminderPlan } from "./reminder-plan.schema.ts";

/** A week, three days and a day before, and a day and a week after. */
export const defaultPlan: ReminderPlan = { isOn: true, daysBefore: [7, 3, 1], daysAfter: [1, 7] };

/** Before this hour of the buyer's day nobody is reminded. */
export const earliestHour = 8;

/** For how many days a step that was missed is made up for; one that is older is left out. */
const madeUpFor = 3;

/** So many days after the day the answers are due; negative before it. */
export type ReminderStep = number;

/** The steps of a plan, first one first; none where it is off. */
export const stepsOf = ({ isOn, daysBefore, daysAfter }: ReminderPlan): ReminderStep[] =>
  isOn ? [...daysBefore.map((days) => -days), ...daysAfter].sort((a, b) => a - b) : [];

/** Where a request is, as far as its reminders go. */
export interface Remindable {
  readonly plan: ReminderPlan;
  /** The day the answers are due. */
  readonly dueOn: CivilDate;
  /** Whether the vendor is at work: nothing is submitted, ended or put away. */
  readonly isWithVendor: boolean;
  /** Whether somebody switched its reminders off. */
  readonly isOff: boolean;
  /** The steps that were taken, or left out, for this due day. */
  readonly taken: readonly ReminderStep[];
}

/** The step whose turn it is: the newest one that has come and was not taken. Older ones are never made up for beside it. */
export function stepDue(of: Remindable, today: CivilDate): ReminderStep | undefined {
  if (!isReminded(of)) return undefined;
  const newest = stepsOf(of.plan).findLast((step) => addDays(of.dueOn, step) <= today);
  if (newest === undefined || of.taken.includes(newest)) return undefined;
  return addDays(of.dueOn, newest + madeUpFor) < today ? undefined : newest;
}

export interface NextReminder {
  readonly step: ReminderStep;
  readonly on: CivilDate;
}

/** The next step after today; undefined when there is none any more. */
export function stepAfter(of: Remindable, today: CivilDate): NextReminder | undefined {
  if (!isReminded(of)) return undefined;
  const step = stepsOf(of.plan).find((one) => addDays(of.dueOn, one) > today && !of.taken.includes(one));
  return step === undefined ? undefined : { step, on: addDays(of.dueOn, step) };
}

const isReminded = ({ isWithVendor, isOff }: Remindable): boolean => isWithVendor && !isOff;
