import { describe, expect, it } from "vitest";
import { bodyOf, choiceOf, type LevelChoice } from "#web/features/buyer/review/level-choice.ts";

const nothing: LevelChoice = { level: "", exact: "", strength: "" };

describe("the level a reviewer chooses", () => {
  it("is one of five, or an exact percentage written as people write it", () => {
    expect(bodyOf({ ...nothing, level: "0.25" })).toEqual({ body: { level: 0.25 } });
    expect(bodyOf({ ...nothing, level: "exact", exact: " 62,5 % " })).toEqual({ body: { level: 0.625 } });
    expect(bodyOf({ ...nothing, level: "exact", exact: "0", strength: "operating" })).toEqual({
      body: { level: 0, strength: "operating" },
    });
  });

  it("is refused where a percentage is missing, no number, or out of range", () => {
    for (const exact of ["", "half", "101", "-1"])
      expect(bodyOf({ ...nothing, level: "exact", exact })).toEqual({
        error: "Enter a number from 0 to 100",
        field: "exact",
      });
  });

  it("cannot be stored while nothing is chosen, because an empty conclusion says nothing", () => {
    expect(bodyOf(nothing)).toMatchObject({ field: "level" });
    expect(bodyOf({ ...nothing, strength: "verified" })).toEqual({ body: { strength: "verified" } });
  });

  it("stands on the form again as it was concluded, also when it is none of the five", () => {
    expect(choiceOf({ level: 0.75 })).toEqual({ level: "0.75", exact: "", strength: "" });
    expect(choiceOf({ level: 0.07, strength: "asserted" })).toEqual({
      level: "exact",
      exact: "7",
      strength: "asserted",
    });
    expect(bodyOf(choiceOf({ level: 0.07 }))).toEqual({ body: { level: 0.07 } });
    expect(choiceOf(undefined)).toEqual(nothing);
  });
});
