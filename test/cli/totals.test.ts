import { describe, expect, it } from "vitest";
import { fromLine, fromPlaywright, fromVitest, lineOf, ofRun, ofStep, sum } from "#test/setup/run/totals.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe("the totals of a test run", () => {
  it("count a file that failed outside its tests as one failure", () => {
    const testResults = [
      file("passed", "passed"),
      file("failed", "passed", "failed"),
      file("failed"),
      file("failed", "passed"),
    ];
    expect(fromVitest({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 3 });
  });

  it("count errors outside any journey", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 0 };
    expect(fromPlaywright({ stats, errors: [{ message: "no such file" }] })).toEqual({ passed: 4, failed: 2 });
  });

  it.each([
    ["failed without a report", false, undefined, { passed: 0, failed: 1 }],
    ["failed though every test passed", false, { passed: 5, failed: 0 }, { passed: 5, failed: 1 }],
    ["ran no test at all", true, { passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
    ["passed", true, { passed: 5, failed: 0 }, { passed: 5, failed: 0 }],
    ["failed twice", false, { passed: 5, failed: 2 }, { passed: 5, failed: 2 }],
  ])("of a run that %s", (_, succeeded, counted, totals) => {
    expect(ofRun(succeeded, counted)).toEqual(totals);
  });

  it("count types and linters only when they fail", () => {
    expect(sum([ofStep(true), ofStep(false), { passed: 2, failed: 1 }])).toEqual({ passed: 2, failed: 2 });
  });

  it("are read from the line that says them, and from no other", () => {
    expect(fromLine(lineOf({ passed: 12, failed: 3 }))).toEqual({ passed: 12, failed: 3 });
    expect(fromLine("")).toBeUndefined();
    expect(fromLine("12 passed")).toBeUndefined();
    expect(fromLine("── 12 passed, 3 failed")).toBeUndefined();
  });
});
