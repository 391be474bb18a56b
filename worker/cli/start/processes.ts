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
};

export type Running = { logFile: string; ended: Promise<number> };

const running = new Set<ChildProcess>();
const windows = process.platform === "win32";

// A tool that was started ends with us at the latest, and its children too.
process.on("exit", () => running.forEach(kill));

/** Starts one of our tools with its output in a log file, as leader of a process group of its own. */
export function start({ tool, args, log, name }: Job): Running {
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
    createInterface({ input: stream }).on("line", (line) => file.write(`${stripVTControlCharacters(line)}\n`));
  }
  const ended = new Promise<number>((over) => {
    child.once("error", () => over(1));
    child.once("close", (code) => over(code ?? 1));
  });
  running.add(child);
  void ended.then(() => running.delete(child)).then(() => file.end());
  return { logFile, ended };
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody is left to hear it.
  }
}
