import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fromLines, fromPlaywright, fromVitest, linesOf, ofRun, ofStep, sum } from "#test/setup/run/totals.ts";
import { repository } from "#worker/cli/tools.ts";

const file = (name: string, status: string, ...tests: string[]) => ({
  name: join(repository, name),
  status,
  message: "\nError: no such module\n  at …",
  assertionResults: tests.map((one) => ({
    status: one,
    fullName: `it ${one}`,
    failureMessages: one === "failed" ? ["AssertionError: expected 1 to be 2\n  at …"] : [],
  })),
});

describe("the totals of a test run", () => {
  it("name each test that failed, and count a file that failed outside its tests as one failure", () => {
    const testResults = [
      file("a.test.ts", "passed", "passed"),
      file("b.test.ts", "failed", "passed", "failed"),
      file("c.test.ts", "failed"),
      file("d.test.ts", "failed", "passed"),
    ];
    expect(fromVitest({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({
      passed: 3,
      failed: [
        "b.test.ts › it failed: AssertionError: expected 1 to be 2",
        "c.test.ts: Error: no such module",
        "d.test.ts: Error: no such module",
      ],
    });
  });

  it("name each journey that failed, wherever it is described, and errors outside any journey", () => {
    const spec = (title: string, status: string) => ({
      title,
      file: "vendor.spec.ts",
      tests: [{ projectName: "phone", status, results: [{ error: { message: "\nTimed out\n at …" } }] }],
    });
    const report = {
      stats: { expected: 4, unexpected: 2, flaky: 0, skipped: 0 },
      suites: [
        {
          specs: [spec("goes well", "expected"), spec("goes badly", "unexpected")],
          suites: [{ specs: [spec("goes on", "unexpected")] }],
        },
      ],
      errors: [{ message: "no such file" }],
    };
    expect(fromPlaywright(report)).toEqual({
      passed: 4,
      failed: [
        "vendor.spec.ts › goes badly [phone]: Timed out",
        "vendor.spec.ts › goes on [phone]: Timed out",
        "no such file",
      ],
    });
  });

  it.each([
    ["failed without a report", false, undefined, { passed: 0, failed: ["web ended badly, or ran nothing"] }],
    [
      "failed though every test passed",
      false,
      { passed: 5, failed: [] },
      { passed: 5, failed: ["web ended badly, or ran nothing"] },
    ],
    ["ran no test at all", true, { passed: 0, failed: [] }, { passed: 0, failed: ["web ended badly, or ran nothing"] }],
    ["passed", true, { passed: 5, failed: [] }, { passed: 5, failed: [] }],
    ["failed twice", false, { passed: 5, failed: ["a", "b"] }, { passed: 5, failed: ["a", "b"] }],
  ])("of a run that %s", (_, succeeded, counted, totals) => {
    expect(ofRun("web", succeeded, counted)).toEqual(totals);
  });

  it("count types and linters only when they fail", () => {
    expect(sum([ofStep("types", true), ofStep("knip", false), { passed: 2, failed: ["a"] }])).toEqual({
      passed: 2,
      failed: ["knip", "a"],
    });
  });

  it("are read from the lines that say them, and from no others", () => {
    const totals = { passed: 12, failed: ["a › b", "c › d"] };
    expect(fromLines(["✗ drawn by a reporter", "", ...linesOf(totals)])).toEqual(totals);
    expect(fromLines(["3 passed, 1 failed"])).toEqual({ passed: 3, failed: ["not named"] });
    for (const line of ["", "12 passed", "── 12 passed, 3 failed"]) expect(fromLines([line])).toBeUndefined();
  });
});
