import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isControlId } from "#domain/catalogue/controls.ts";
import { suggestControls } from "#domain/questionnaire/suggest/suggest-controls.ts";

describe("controls proposed for a question", () => {
  it.each([
    ["Do you have a whistleblowing channel for staff?", "A.3.3"],
    ["Which sub-processors receive our data?", "A.10.3"],
    ["How long are event logs retained?", "A.6.2.8"],
    ["Do you train your models on customer data?", "A.7.2"],
    ["How soon do you notify customers of an incident?", "A.8.4"],
    ["Is the AI policy reviewed annually?", "A.2.4"],
  ])("%s", (text, control) => {
    const proposed = suggestControls({ text }).slice(0, 3);
    expect(proposed.map((one) => one.control)).toContain(control);
  });

  it("say which words speak for them, as they stand in the question", () => {
    const [first] = suggestControls({ text: "Is there red teaming for prompt injection?" });
    expect(first).toMatchObject({ control: "A.6.2.4", because: expect.arrayContaining(["prompt injection"]) });
  });

  it("are none when nothing speaks for any", () => {
    expect(suggestControls({ text: "What is your name?" })).toEqual([]);
  });

  it("are the same for the same words, known controls, the strongest first", () => {
    fc.assert(
      fc.property(fc.string(), fc.lorem({ maxCount: 12 }), (text, help) => {
        const proposed = suggestControls({ text, help });
        expect(suggestControls({ text, help })).toEqual(proposed);
        expect(proposed.every(({ control }) => isControlId(control))).toBe(true);
        expect(proposed.map(({ score }) => score)).toEqual(proposed.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });
});
