import { describe, expect, it } from "vitest";
import { canBe, type IntakeAct, intakeActs, intakeStates, stateAfter } from "#domain/intake/intake-states.ts";
import { isOfDomains } from "#domain/intake/may-ask.ts";

const acts = Object.keys(intakeActs) as IntakeAct[];

describe("the states of something that is asked for", () => {
  it("has a way on or out of every state but one that was withdrawn, which is asked anew", () => {
    const stuck = intakeStates.filter((state) => !acts.some((act) => canBe(act, state)));
    expect(stuck).toEqual(["withdrawn"]);
  });

  it("leads to a state of its own from wherever an act can be done, but for a change of what waits", () => {
    const still = acts.flatMap((act) =>
      intakeStates.filter((state) => canBe(act, state) && stateAfter(act) === state).map((state) => `${act} ${state}`),
    );
    expect(still).toEqual(["change open"]);
  });
});

describe("who may ask", () => {
  it("is an address of a domain itself, not of one below it or that ends alike", () => {
    const asks = (email: string): boolean => isOfDomains(email, ["inside.example"]);
    expect(["a@inside.example", "a@INSIDE.example"].map(asks)).toEqual([true, true]);
    expect(
      ["a@sub.inside.example", "a@notinside.example", "inside.example", "a@inside.example.evil.example"].map(asks),
    ).toEqual([false, false, false, false]);
  });
});
