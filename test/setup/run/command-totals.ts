import { spawn } from "node:child_process";
import { repository } from "../../../worker/cli/tools.ts";
import { fromLine, ofRun, type Totals } from "./totals.ts";

/** Runs a command that ends with a line of totals, its output on the terminal, and gives them. */
export async function commandTotals(command: string, args: readonly string[]): Promise<Totals> {
  const child = spawn(command, args, {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    process.stdout.write(text);
    // A line of totals is short: the end of what was said holds it.
    said = (said + text).slice(-1_000);
  });
  const code = await new Promise<number>((over) => {
    child.once("error", () => over(1));
    child.once("close", (exit) => over(exit ?? 1));
  });
  return ofRun(code === 0, fromLine(said.trimEnd().split("\n").at(-1) ?? ""));
}
