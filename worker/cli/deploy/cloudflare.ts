import { spawnSync } from "node:child_process";
import { PlainError } from "../start/plain-errors.ts";
import { repository, type Tool, tools } from "../tools.ts";

/** How commands reach Cloudflare: for real, or printed only. */
export interface Cloudflare {
  /** Runs a command that changes something, its output on the terminal. Throws when it fails. */
  change(...args: string[]): void;
  /** True when a question to the account succeeds, for example whether a bucket exists. */
  holds(...args: string[]): boolean;
  /** The JSON that a question to the account gives. */
  read(...args: string[]): unknown;
}

/** The account that wrangler is signed in to. */
export const realCloudflare: Cloudflare = {
  change(...args) {
    if (run("wrangler", args, "inherit").status !== 0) throw new PlainError(`This failed: wrangler ${args.join(" ")}`);
  },
  holds: (...args) => run("wrangler", args, "pipe").status === 0,
  read(...args) {
    const { status, stdout } = run("wrangler", args, "pipe");
    if (status !== 0) throw new Error(`This failed: wrangler ${args.join(" ")}`);
    return JSON.parse(stdout);
  },
};

/** An empty account that prints what it is told and changes nothing. */
export function printedCloudflare(print: (line: string) => void): Cloudflare {
  return {
    change: (...args) => print(`wrangler ${args.join(" ")}`),
    holds(...args) {
      print(`wrangler ${args.join(" ")}`);
      return args[0] === "whoami";
    },
    read(...args) {
      print(`wrangler ${args.join(" ")}`);
      return [];
    },
  };
}

/** Runs one of our tools and waits for it. */
export function run(
  tool: Tool,
  args: readonly string[],
  output: "inherit" | "pipe",
): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [tools[tool], ...args], {
    cwd: repository,
    encoding: "utf8",
    // What it says of many migrations is longer than a process is let say as a rule.
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ["inherit", output, output],
  });
}
