import { loadQuietSettings } from "../../../worker/cli/tools.ts";
import { lineOf, type Totals } from "./totals.ts";

/** Runs all of it; the last line is the totals, and the exit code is 0 only when nothing failed. */
export async function finish(run: () => Promise<Totals>): Promise<void> {
  loadQuietSettings();
  const totals = await run();
  console.log(`\n${lineOf(totals)}`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}
