import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tools } from "../../worker/cli/tools.ts";
import { passes } from "../setup/run/step.ts";
import { fromPlaywright, fromVitest, readReport, type Totals } from "../setup/run/totals.ts";
import type { Figure } from "../support/figure.ts";
import { inMemory } from "./in-memory.ts";
import { type Measure, notTaken, type Proof } from "./measure.ts";

const settings = ({ commit, isLong }: Proof): Record<string, string> => ({ SEED: commit, LONG: isLong ? "1" : "" });

interface Source {
  readonly word: string;
  readonly name: string;
  readonly file: string;
}

type Counted = Source & { readonly counted?: (totals: Totals) => Figure };

/** A figure that a test in workerd tells; its file says how, or `counted` makes it of how many tests passed. */
export const inWorkerd = (of: Counted): Measure => inVitest(of, ["--config", "test/prove/vitest.config.ts"]);

/** A figure that a test of the command lines tells, or of whole programs. */
export const inNode = ({ project = "cli", ...of }: Counted & { readonly project?: "cli" | "more" }): Measure =>
  inVitest(of, ["--config", "test/vitest.config.ts", "--project", project]);

const inVitest = (of: Counted, where: readonly string[]): Measure => ({
  word: of.word,
  name: of.name,
  take: (proof) =>
    withReport(async (report) => {
      const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
      const args = ["run", ...where, "--silent", ...reporters, of.file];
      await passes({ name: of.name, script: tools.vitest, args, env: { ...inMemory, ...settings(proof) } });
      const said = readReport(report);
      return of.counted ? of.counted(fromVitest(said)) : told(of.name, said, fromVitest(said));
    }),
});

/** A figure that a journey in Chromium, or of the server, tells. */
export const inBrowser = (of: Source & { readonly env?: (proof: Proof) => Record<string, string> }): Measure => ({
  word: of.word,
  name: of.name,
  take: (proof) =>
    withReport(async (report) => {
      const args = ["test", "--config", "test/prove/browser/playwright.config.ts", of.file];
      const env = { ...settings(proof), ...of.env?.(proof), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      await passes({ name: of.name, script: tools.playwright, args, env });
      const said = readReport(report);
      return told(of.name, said, fromPlaywright(said));
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
function told(name: string, report: unknown, { failed }: Totals): Figure {
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
