// npm test: types, linters, every Vitest project, the build, and the journeys in a browser. Ends with one line of totals.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, tools } from "../../worker/cli/tools.ts";
import { passes } from "./run/step.ts";
import { fromPlaywright, fromVitest, ofRun, ofStep, readReport, sum, type Totals } from "./run/totals.ts";

const reports = mkdtempSync(join(tmpdir(), "annexa-test-"));

async function checks(): Promise<Totals[]> {
  return [
    ofStep(await passes({ name: "types", script: tools.tsc, args: ["-b"] })),
    ofStep(await passes({ name: "oxlint", script: tools.oxlint, args: [] })),
    ofStep(await passes({ name: "biome", script: tools.biome, args: ["check", "--config-path=.biome.json"] })),
  ];
}

async function vitest(): Promise<Totals> {
  const report = join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--config", "test/vitest.config.ts", ...reporters];
  const succeeded = await passes({ name: "vitest", script: tools.vitest, args });
  return ofRun(succeeded, fromVitest(readReport(report)));
}

async function journeys(): Promise<Totals[]> {
  const build = ["build", "--config", "web/vite.config.ts"];
  if (!(await passes({ name: "build", script: tools.vite, args: build }))) {
    console.log("── journeys in a browser: not run, because there are no pages to open");
    return [ofStep(false)];
  }
  const report = join(reports, "playwright.json");
  const script = join(repository, "test/setup/run-e2e.ts");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const succeeded = await passes({ name: "journeys in a browser", script, args: ["--no-build"], env });
  return [ofRun(succeeded, fromPlaywright(readReport(report)))];
}

const { passed, failed } = sum([...(await checks()), await vitest(), ...(await journeys())]);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
