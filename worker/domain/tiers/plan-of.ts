import type { ReminderPlan } from "#domain/assessment/reminder-plan.schema.ts";
import { defaultPlan } from "#domain/assessment/reminder-plan.ts";
import { list } from "#domain/format.ts";
import type { Tier } from "#domain/register/tiers.ts";
import type { TierRules } from "./tier-rules.schema.ts";

/** When vendors of a tier are reminded: as the buyer's rules say, and as usual where they say nothing. */
export const planOf = (rules: TierRules | null, tier: Tier | null): ReminderPlan =>
  rules === null || tier === null ? defaultPlan : rules.follows[tier].reminders;

/** Plans to choose from, the usual one first. */
export const offeredPlans: readonly ReminderPlan[] = [
  defaultPlan,
  { isOn: true, daysBefore: [14, 7, 3, 1], daysAfter: [1, 3, 7] },
  { isOn: true, daysBefore: [3], daysAfter: [1] },
  { isOn: false, daysBefore: [], daysAfter: [] },
];

/** A plan in words: "7, 3 and 1 days before, 1 and 7 days after". */
export function planWords({ isOn, daysBefore, daysAfter }: ReminderPlan): string {
  const part = (days: readonly number[], words: string): string[] =>
    days.length === 0
      ? []
      : [`${list(days.map(String))} ${days.length === 1 && days[0] === 1 ? "day" : "days"} ${words}`];
  const parts = isOn ? [...part(daysBefore, "before"), ...part(daysAfter, "after")] : [];
  return parts.length === 0 ? "Nobody is reminded by itself" : parts.join(", ");
}
