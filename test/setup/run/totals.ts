import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { repository } from "../../../worker/cli/tools.ts";

export type Totals = {
  passed: number;
  /** A line for each failure: where it is, and what it says first. */
  failed: readonly string[];
};

const mark = "✗ ";

/** The last lines of a runner: what failed, a line each, then how many passed and how many failed. */
export const linesOf = ({ passed, failed }: Totals): string[] => [
  ...failed.map((failure) => `${mark}${failure}`),
  `${passed} passed, ${failed.length} failed`,
];

/** The totals that such lines end with; undefined when the last is none of totals. */
export function fromLines(lines: readonly string[]): Totals | undefined {
  const [, passed, count] = /^(\d+) passed, (\d+) failed$/.exec(lines.at(-1) ?? "") ?? [];
  if (passed === undefined) return undefined;
  const failures = lines.slice(0, -1).reverse();
  const end = failures.findIndex((line) => !line.startsWith(mark));
  const named = failures.slice(0, end === -1 ? failures.length : end).reverse();
  return {
    passed: Number(passed),
    failed: Array.from({ length: Number(count) }, (_, at) => named[at]?.slice(mark.length) ?? "not named"),
  };
}

/** The sum of several totals. */
export const sum = (all: readonly Totals[]): Totals => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.flatMap(({ failed }) => failed),
});

/** A step that is not a test counts only when it fails. */
export const ofStep = (name: string, passed: boolean): Totals => ({ passed: 0, failed: passed ? [] : [name] });

/** What a runner wrote in its report. A run that failed, or ran nothing, never counts as clean. */
export function ofRun(name: string, succeeded: boolean, counted: Totals | undefined): Totals {
  const { passed, failed } = counted ?? { passed: 0, failed: [] };
  const clean = succeeded && passed > 0;
  return { passed, failed: clean || failed.length > 0 ? failed : [`${name} ended badly, or ran nothing`] };
}

/** Totals of Vitest's JSON report; a file that failed outside its tests (import, set-up) counts as one failed test. */
export function fromVitest(report: unknown): Totals {
  const failed = list(field(report, "testResults"))
    .filter(isFailed)
    .flatMap((file) => {
      const tests = list(field(file, "assertionResults")).filter(isFailed);
      const name = relative(repository, text(file, "name"));
      if (tests.length === 0) return [`${name}: ${firstLine(text(file, "message"))}`];
      return tests.map(
        (test) => `${name} › ${text(test, "fullName")}: ${firstLine(list(field(test, "failureMessages"))[0])}`,
      );
    });
  return { passed: number(report, "numPassedTests"), failed };
}

/** Totals of Playwright's JSON report; errors outside any test count too. */
export function fromPlaywright(report: unknown): Totals {
  const stats = field(report, "stats");
  const journeys = list(field(report, "suites")).flatMap(failedIn);
  const outside = list(field(report, "errors")).map((error) => firstLine(field(error, "message")));
  return { passed: number(stats, "expected") + number(stats, "flaky"), failed: [...journeys, ...outside] };
}

/** The failed tests of a suite, and of the suites in it. */
function failedIn(suite: unknown): string[] {
  const here = list(field(suite, "specs")).flatMap((spec) =>
    list(field(spec, "tests"))
      .filter((test) => field(test, "status") === "unexpected")
      .map((test) => {
        const [result] = list(field(test, "results"));
        const says = firstLine(field(field(result, "error"), "message"));
        return `${text(spec, "file")} › ${text(spec, "title")} [${text(test, "projectName")}]: ${says}`;
      }),
  );
  return [...here, ...list(field(suite, "suites")).flatMap(failedIn)];
}

/** A JSON file, or undefined when the runner did not get as far as writing it. */
export const readReport = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;

const isFailed = (value: unknown): boolean => field(value, "status") === "failed";

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function text(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
}

const firstLine = (message: unknown): string =>
  typeof message === "string" ? (message.split("\n").find((line) => line.trim() !== "") ?? "").slice(0, 300) : "";

function number(value: unknown, name: string): number {
  const found = field(value, name);
  return typeof found === "number" ? found : 0;
}
