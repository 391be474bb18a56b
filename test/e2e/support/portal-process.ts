import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "../../../worker/cli/start/port.ts";
import { repository } from "../../../worker/cli/tools.ts";

/** A portal of one's own, to be killed without warning. */
export interface OwnPortal {
  readonly address: string;
  /** Ends every process of it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

export async function startOwnPortal(state: string): Promise<OwnPortal> {
  const args = ["--port", String(await freePort()), "--state", state, "--no-build", "--no-demo"];
  const child = spawn(process.execPath, [join(repository, "worker/cli/start.ts"), ...args], {
    cwd: repository,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const address = await new Promise<string>((ready, failed) => {
    child.once("message", (message) => ready((message as { address: string }).address));
    child.once("exit", (code) => failed(new Error(`the portal ended with ${code}`)));
  });
  return { address, kill: () => killTree(child) };
}

async function killTree(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((over) => child.once("exit", () => over()));
  for (const pid of [...descendantsOf(child.pid ?? 0), child.pid ?? 0]) if (pid > 0) killOne(pid);
  await gone;
}

function killOne(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself in between.
  }
}

function descendantsOf(root: number): number[] {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (pid: number): number[] =>
    rows.filter(([, parent]) => parent === pid).flatMap(([own]) => [own, ...below(own)]);
  return below(root);
}
