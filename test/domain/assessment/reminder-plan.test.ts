import { describe, expect, it } from "vitest";
import { reminderPlanSchema } from "#domain/assessment/reminder-plan.schema.ts";
import { defaultPlan, type Remindable, stepAfter, stepDue, stepsOf } from "#domain/assessment/reminder-plan.ts";
import { addDays } from "#domain/civil-date.ts";

const plan = defaultPlan;
const with_ = (changed: Partial<Remindable> = {}): Remindable => ({
  plan,
  dueOn: "2028-03-01",
  isWithVendor: true,
  isOff: false,
  taken: [],
  ...changed,
});

/** The steps that are taken when somebody looks on each of so many days. */
function walk(of: Remindable, days: readonly string[]): [string, number][] {
  const taken: number[] = [];
  return days.flatMap((today): [string, number][] => {
    const step = stepDue({ ...of, taken }, today);
    if (step === undefined) return [];
    taken.push(step);
    return [[today, step]];
  });
}
const daysAround = (dueOn: string): string[] => Array.from({ length: 61 }, (_, day) => addDays(dueOn, day - 30));

describe("a plan of reminders", () => {
  it("reminds a week, three days and a day before, and a day and a week after, over a leap day too", () => {
    expect(walk(with_(), daysAround("2028-03-01"))).toEqual([
      ["2028-02-23", -7],
      ["2028-02-27", -3],
      ["2028-02-29", -1],
      ["2028-03-02", 1],
      ["2028-03-08", 7],
    ]);
    const dueOnLeapDay = walk(with_({ dueOn: "2028-02-29" }), daysAround("2028-02-29"));
    expect(dueOnLeapDay.map(([day]) => day)).toEqual([
      "2028-02-22",
      "2028-02-26",
      "2028-02-28",
      "2028-03-01",
      "2028-03-07",
    ]);
  });

  it("takes only the newest step when nobody looked for a while, and none that is more than three days late", () => {
    expect(walk(with_(), ["2028-02-01", "2028-02-28", "2028-03-01"])).toEqual([
      ["2028-02-28", -3],
      ["2028-03-01", -1],
    ]);
    expect(walk(with_(), ["2028-03-11"])).toEqual([["2028-03-11", 7]]);
    expect(walk(with_(), ["2028-03-12"])).toEqual([]);
  });

  it("takes no step once it is not with the vendor, is switched off, or has a plan that is off", () => {
    const day = "2028-02-23";
    expect(stepDue(with_(), day)).toBe(-7);
    for (const changed of [{ isWithVendor: false }, { isOff: true }, { plan: { ...plan, isOn: false } }]) {
      expect(stepDue(with_(changed), day)).toBeUndefined();
      expect(stepAfter(with_(changed), day)).toBeUndefined();
    }
  });

  it("says which comes next, and when", () => {
    expect(stepAfter(with_(), "2028-02-23")).toEqual({ step: -3, on: "2028-02-27" });
    expect(stepAfter(with_(), "2028-03-08")).toBeUndefined();
    expect(stepAfter(with_({ plan: { isOn: true, daysBefore: [], daysAfter: [2] } }), "2028-03-01")).toEqual({
      step: 2,
      on: "2028-03-03",
    });
  });

  it("has its steps in the order of their days, however they were written down", () => {
    expect(stepsOf({ isOn: true, daysBefore: [1, 14, 7], daysAfter: [9, 2] })).toEqual([-14, -7, -1, 2, 9]);
  });

  it.each([
    ["a day twice", { daysBefore: [3, 3] }],
    ["no day at all", { daysBefore: [0] }],
    ["half a day", { daysAfter: [1.5] }],
    ["a day a year off", { daysAfter: [365] }],
    ["more days than anybody reads", { daysAfter: [1, 2, 3, 4, 5, 6] }],
    ["something else beside", { hour: 3 }],
  ])("is refused with %s", (_, wrong) => {
    expect(reminderPlanSchema.safeParse(plan).success).toBe(true);
    expect(reminderPlanSchema.safeParse({ ...plan, ...wrong }).success).toBe(false);
  });
});
