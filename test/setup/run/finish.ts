import { loadQuietSettings } from "../../../worker/cli/tools.ts";
import { linesOf, type Totals } from "./totals.ts";

/** Runs all of it; the last lines are what failed and the totals, and the exit code is 0 only when nothing failed. */
export async function finish(run: () => Promise<Totals>): Promise<void> {
  loadQuietSettings();
  const totals = await run();
  console.log(`\n${linesOf(totals).join("\n")}`);
  process.exitCode = totals.failed.length === 0 ? 0 : 1;
}
