import { spawn } from "node:child_process";
import { repository } from "../../../worker/cli/tools.ts";
import { fromLines, ofRun, type Totals } from "./totals.ts";

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
    // What failed and the totals are the last that is said.
    said = (said + text).slice(-100_000);
  });
  const code = await new Promise<number>((over) => {
    child.once("error", () => over(1));
    child.once("close", (exit) => over(exit ?? 1));
  });
  return ofRun([command, ...args].join(" "), code === 0, fromLines(said.trimEnd().split("\n")));
}
