import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tools } from "../../worker/cli/tools.ts";
import { passes } from "../setup/run/step.ts";
import { fromPlaywright, fromVitest, readReport, type Totals } from "../setup/run/totals.ts";
import type { Figure } from "./figure.ts";
import { type Measure, notTaken, type Proof } from "./measure.ts";

const settings = ({ commit, isLong }: Proof): Record<string, string> => ({ SEED: commit, LONG: isLong ? "1" : "" });

/** A figure that a test in workerd tells; its file says how. */
export const inWorkerd = (of: { word: string; name: string; file: string }): Measure => ({
  word: of.word,
  name: of.name,
  take: (proof) =>
    withReport(async (report) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const args = ["run", "--config", "test/prove/vitest.config.ts", ...reporters, of.file];
      await passes({ name: of.name, script: tools.vitest, args, env: settings(proof) });
      return told(of.name, readReport(report), fromVitest);
    }),
});

/** A figure that a journey in Chromium, or of the server, tells. */
export const inBrowser = (of: { word: string; name: string; file: string; env?: Record<string, string> }): Measure => ({
  word: of.word,
  name: of.name,
  take: (proof) =>
    withReport(async (report) => {
      const args = ["test", "--config", "test/prove/browser/playwright.config.ts", of.file];
      const env = { ...settings(proof), ...of.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      await passes({ name: of.name, script: tools.playwright, args, env });
      return told(of.name, readReport(report), fromPlaywright);
    }),
});

async function withReport(take: (file: string) => Promise<Figure>): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "annexa-prove-"));
  try {
    return await take(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figure in a report. Tests that failed beside it make it fall short: what is broken proves nothing. */
function told(name: string, report: unknown, totalsOf: (report: unknown) => Totals): Figure {
  const { failed } = totalsOf(report);
  const figure = figureIn(report);
  if (figure === undefined) return notTaken(name, failed[0] ?? "the run ended before it was told");
  return failed.length === 0 || !figure.holds
    ? figure
    : { ...figure, holds: false, short: [...figure.short, ...failed] };
}

/** The first figure anywhere in a report: Vitest's keeps it as it is, Playwright's as the text of an annotation. */
export function figureIn(value: unknown): Figure | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (isFigure(value)) return value;
  if ("type" in value && value.type === "figure" && "description" in value && typeof value.description === "string")
    return figureIn(JSON.parse(value.description));
  for (const one of Object.values(value)) {
    const found = figureIn(one);
    if (found) return found;
  }
  return undefined;
}

const isFigure = (value: object): value is Figure =>
  "holds" in value && typeof value.holds === "boolean" && "short" in value && Array.isArray(value.short);
