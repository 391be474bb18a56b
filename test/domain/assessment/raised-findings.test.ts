import { describe, expect, it } from "vitest";
import { raisedFindings } from "#domain/assessment/raised-findings.ts";

const findings = [
  { when: ["no", "partial"], severity: "medium" as const, title: "Not everywhere" },
  { when: ["no"], severity: "critical" as const, title: "Not at all" },
];

describe("the findings an answer raises", () => {
  it("are those whose rule names what was chosen, the gravest first", () => {
    expect(raisedFindings({ findings }, { value: "no" }).map(({ title }) => title)).toEqual([
      "Not at all",
      "Not everywhere",
    ]);
    expect(raisedFindings({ findings }, { value: "partial" }).map(({ title }) => title)).toEqual(["Not everywhere"]);
    expect(raisedFindings({ findings }, { value: ["yes", "no"] })).toHaveLength(2);
  });

  it("are none for a good answer, an open one, or one a certificate gives", () => {
    for (const answer of [{ value: "yes" }, { value: undefined }, {}, undefined, { value: "no", byCertificate: true }])
      expect(raisedFindings({ findings }, answer)).toEqual([]);
    expect(raisedFindings({}, { value: "no" })).toEqual([]);
  });
});
