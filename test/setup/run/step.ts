import { spawn } from "node:child_process";
import { repository } from "../../../worker/cli/tools.ts";

export type Step = {
  name: string;
  /** A script for Node and its arguments. */
  script: string;
  args: readonly string[];
  env?: Record<string, string>;
};

/** Runs one step with its output on the terminal; true when it ended with code 0. */
export async function passes({ name, script, args, env = {} }: Step): Promise<boolean> {
  console.log(`\n── ${name}`);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: repository,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const code = await new Promise<number>((over) => {
    child.once("error", () => over(1));
    child.once("exit", (exit) => over(exit ?? 1));
  });
  if (code !== 0) console.log(`── ${name}: failed (code ${code})`);
  return code === 0;
}
