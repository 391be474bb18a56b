import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { repository, type Tool, tools } from "../tools.ts";

export type Job = {
  tool: Tool;
  args: readonly string[];
  /** The folder for its output, which is kept out of the terminal. */
  log: string;
  /** Name of the log file, without ending. */
  name: string;
  onLine?: (line: string) => void;
};

export type Running = { child: ChildProcess; logFile: string; ended: Promise<number> };

const running = new Set<Running>();
const windows = process.platform === "win32";

/** Starts one of our tools with its output in a log file, as leader of a process group of its own. */
export function start({ tool, args, log, name, onLine }: Job): Running {
  mkdirSync(log, { recursive: true });
  const logFile = join(log, `${name}.log`);
  const file = createWriteStream(logFile);
  const child = spawn(process.execPath, [tools[tool], ...args], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    detached: !windows,
    env: { ...process.env, CI: "1", NO_COLOR: "1", FORCE_COLOR: "0", WRANGLER_LOG_PATH: log },
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (coloured) => {
      const line = stripVTControlCharacters(coloured);
      file.write(`${line}\n`);
      onLine?.(line);
    });
  }
  const ended = new Promise<number>((over) => {
    child.once("error", () => over(1));
    child.once("close", (code) => over(code ?? 1));
  });
  const job = { child, logFile, ended };
  running.add(job);
  void ended.then(() => running.delete(job)).then(() => file.end());
  return job;
}

/** Ends whatever was started and has not ended, with its children: first asking, after five seconds by force. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(stop));
}

async function stop(job: Running): Promise<void> {
  signal(job, "SIGTERM");
  const force = setTimeout(() => signal(job, "SIGKILL"), 5_000);
  await job.ended;
  clearTimeout(force);
  // The leader has gone; whoever is left of its group goes too.
  signal(job, "SIGKILL");
}

function signal({ child }: Running, name: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // Nobody is left to hear it.
  }
}
