// npm start: the whole portal on this machine, with invented vendors. Needs no account and no network.
import { rmSync } from "node:fs";
import { setInterval } from "node:timers";
import { tellDemo } from "./demo/tell-demo.ts";
import { readOptions, type StartOptions } from "./start/options.ts";
import { failure, PlainError } from "./start/plain-errors.ts";
import { isFree } from "./start/port.ts";
import { prepare } from "./start/prepare.ts";
import { stopAll } from "./start/processes.ts";
import { serve } from "./start/server.ts";
import { loadQuietSettings } from "./tools.ts";

let stopping = false;

async function stop(code: number): Promise<never> {
  stopping = true;
  await stopAll();
  process.exit(code);
}

function stopWhenAsked(): void {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => void stop(0));
  // Whoever started us with a channel to talk, or npm, may be killed without a word to us.
  process.on("disconnect", () => void stop(0));
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === "start") {
    setInterval(() => process.ppid !== parent && void stop(0), 1_000).unref();
  }
}

async function run(options: StartOptions): Promise<void> {
  if (!(await isFree(options.port))) {
    throw new PlainError(
      `Port ${options.port} is in use by another program. Try: npm start -- --port ${options.port + 1}`,
    );
  }
  rmSync(options.log, { recursive: true, force: true });
  console.log(options.build ? "Building the pages and preparing the database …" : "Preparing the database …");
  await prepare(options);
  const { address, running } = await serve(options);
  if (options.demo) await loadDemo(address, running.logFile);
  console.log(welcome(address));
  process.send?.({ address });
  const code = await running.ended;
  if (!stopping) throw new PlainError(`The server ended by itself (code ${code}). Start it again with: npm start`);
}

async function loadDemo(address: string, logFile: string): Promise<void> {
  console.log("Loading the demonstration data …");
  try {
    const { told } = await tellDemo(address);
    console.log(
      told > 0 ? `${told} demonstration assessments were added.` : "The demonstration data is already there.",
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw failure(`The demonstration data could not be loaded: ${reason}`, logFile);
  }
}

const welcome = (address: string): string => `
Annexa runs at ${address}
Sign in: open that page and choose one of the demonstration people. No password is needed.
Stop: Ctrl-C. What you entered is still there at the next start.`;

function explain(error: unknown): void {
  if (stopping) return;
  if (error instanceof PlainError) console.error(error.message);
  else console.error("Annexa could not start.", error);
}

stopWhenAsked();
try {
  loadQuietSettings();
  const options = readOptions(process.argv.slice(2));
  await run(options);
} catch (error) {
  explain(error);
  await stop(1);
}
