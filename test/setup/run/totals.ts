import { existsSync, readFileSync } from "node:fs";

export type Totals = { passed: number; failed: number };

/** Totals as a runner's last line says them. */
export const lineOf = ({ passed, failed }: Totals): string => `${passed} passed, ${failed} failed`;

/** The totals in such a line; undefined for any other line. */
export function fromLine(line: string): Totals | undefined {
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(line) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

/** The sum of several totals. */
export const sum = (all: readonly Totals[]): Totals => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
});

/** A step that is not a test counts only when it fails. */
export const ofStep = (passed: boolean): Totals => ({ passed: 0, failed: passed ? 0 : 1 });

/** What a runner wrote in its report. A run that failed, or ran nothing, never counts as clean. */
export function ofRun(succeeded: boolean, counted: Totals | undefined): Totals {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 };
  const clean = succeeded && passed > 0;
  return { passed, failed: clean ? failed : Math.max(failed, 1) };
}

/** Totals of Vitest's JSON report; a file that failed outside its tests (import, set-up) counts as one failed test. */
export function fromVitest(report: unknown): Totals {
  const isFailed = (value: unknown): boolean => field(value, "status") === "failed";
  const files = list(field(report, "testResults")).filter(isFailed);
  const outside = files.filter((file) => !list(field(file, "assertionResults")).some(isFailed));
  return { passed: number(report, "numPassedTests"), failed: number(report, "numFailedTests") + outside.length };
}

/** Totals of Playwright's JSON report; errors outside any test count too. */
export function fromPlaywright(report: unknown): Totals {
  const stats = field(report, "stats");
  return {
    passed: number(stats, "expected") + number(stats, "flaky"),
    failed: number(stats, "unexpected") + list(field(report, "errors")).length,
  };
}

/** A JSON file, or undefined when the runner did not get as far as writing it. */
export const readReport = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function number(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === "number" ? found : 0;
}
