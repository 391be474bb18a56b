import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, tools } from "../../../worker/cli/tools.ts";
import { passes, type Step } from "./step.ts";
import { fromPlaywright, fromVitest, ofRun, ofStep, readReport, sum, type Totals } from "./totals.ts";

/** The projects of test/vitest.config.ts. */
export type Project = "walls" | "domain" | "web" | "cli" | "worker" | "worker-more" | "more";

// Several checkers per project work out the same types again, and the collector of garbage takes half of the rest.
const sparing = { GOGC: "400" };

/** All that can be said without running the product. */
export const checks = (): Promise<Totals> => checksWith("check");

/** The same in half the time: oxlint alone lints, and Biome only sees to the form. */
export const quickChecks = (): Promise<Totals> => checksWith("format");

/** Types, linters, what nobody uses and how many circles there are; each counted only when it fails. */
async function checksWith(biome: "check" | "format"): Promise<Totals> {
  return inTurn(
    step({ name: "types", script: tools.tsc, args: ["-b", "--checkers", "1"], env: sparing }),
    step({ name: "oxlint", script: tools.oxlint, args: [] }),
    step({ name: "biome", script: tools.biome, args: [biome, "--config-path=.biome.json"] }),
    step({ name: "knip", script: tools.knip, args: ["--config", ".knip.json"] }),
    step({ name: "circles", script: join(repository, "test/walls/print-circles.ts"), args: [] }),
  );
}

/** The tests of some of Vitest's projects. */
export async function vitest(...projects: Project[]): Promise<Totals> {
  const chosen = projects.flatMap((project) => ["--project", project]);
  return withReport("vitest.json", async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const args = ["run", "--config", "test/vitest.config.ts", ...chosen, ...reporters];
    const name = projects.join(", ");
    const succeeded = await passes({ name, script: tools.vitest, args });
    return ofRun(name, succeeded, fromVitest(readReport(report)));
  });
}

/** The journeys of people in a browser, through the portal as it is built, and every component by itself. */
export const journeys = (): Promise<Totals> =>
  playwright({
    name: "journeys and components in a browser",
    script: join(repository, "test/setup/run-e2e.ts"),
    args: ["--no-build"],
  });

/** Journeys that take long: the whole portal by keyboard, in small windows. */
export const longJourneys = (): Promise<Totals> =>
  playwright({
    name: "long journeys in a browser",
    script: join(repository, "test/setup/run-e2e.ts"),
    args: ["--no-build"],
    env: { MORE: "1" },
  });

/** One step that is not a test. */
const step = (one: Step) => async (): Promise<Totals> => ofStep(one.name, await passes(one));

function playwright(step: Step): Promise<Totals> {
  return withReport("playwright.json", async (report) => {
    const succeeded = await passes({ ...step, env: { ...step.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
    return ofRun(step.name, succeeded, fromPlaywright(readReport(report)));
  });
}

/** What needs the portal built: without a build that is one failure, and nothing else is tried. */
export async function onceBuilt(...parts: (() => Promise<Totals>)[]): Promise<Totals> {
  const built = await step({ name: "build", script: join(repository, "worker/cli/build.ts"), args: [] })();
  if (built.failed.length === 0) return inTurn(...parts);
  console.log("── not run, because there is no portal: what needs one");
  return built;
}

/** One part after another. */
export async function inTurn(...parts: (() => Promise<Totals>)[]): Promise<Totals> {
  const all: Totals[] = [];
  for (const part of parts) all.push(await part());
  return sum(all);
}

async function withReport(name: string, run: (file: string) => Promise<Totals>): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), "annexa-test-"));
  try {
    return await run(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
