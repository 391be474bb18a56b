import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../worker/cli/start/port.ts";
import { repository } from "../../worker/cli/tools.ts";

/** A portal as a process of its own. */
export interface PortalProcess {
  readonly address: string;
  /** Asks it to stop, as Ctrl-C does; gives its exit code. */
  readonly stop: () => Promise<number>;
  /** Ends every process of it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Runs the program behind `npm start` or `npm run dev` on a free port; resolves when people could use it. */
export async function startPortal(of: {
  program: "start" | "dev";
  state: string;
  options: readonly string[];
  /** Hears what it says on standard output. */
  hear?: (text: string) => void;
}): Promise<PortalProcess> {
  // Whoever is killed leaves temporary files: they go where the data goes.
  const temporary = join(of.state, "tmp");
  mkdirSync(temporary, { recursive: true });
  const script = join(repository, `worker/cli/${of.program}.ts`);
  const args = [script, "--port", String(await freePort()), "--state", of.state, ...of.options];
  const child = spawn(process.execPath, args, {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, TMPDIR: temporary },
  });
  child.stdout?.setEncoding("utf8").on("data", (text: string) => of.hear?.(text));
  const gone = new Promise<number>((over) => child.once("exit", (code) => over(code ?? 1)));
  const address = await new Promise<string>((ready, failed) => {
    child.once("message", (message) => ready(addressIn(message)));
    void gone.then((code) => failed(new Error(`The portal did not start (code ${code}).`)));
  });
  return {
    address,
    stop: () => {
      child.kill("SIGTERM");
      return gone;
    },
    kill: async () => {
      killTree(child);
      await gone;
    },
  };
}

function addressIn(message: unknown): string {
  const address: unknown =
    typeof message === "object" && message !== null ? Reflect.get(message, "address") : undefined;
  if (typeof address !== "string") throw new Error("The portal did not say where it listens.");
  return address;
}

function killTree({ pid = 0 }: ChildProcess): void {
  for (const one of [...descendantsOf(pid), pid]) if (one > 0) killOne(one);
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
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (pid: number): number[] =>
    rows.flatMap(([own = 0, parent]) => (parent === pid ? [own, ...below(own)] : []));
  return below(root);
}
