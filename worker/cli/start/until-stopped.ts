import { setInterval } from "node:timers";
import { loadQuietSettings } from "../tools.ts";
import { PlainError } from "./plain-errors.ts";

/**
 * Runs a program that goes on until it is asked to stop, or until whoever started it is gone. It then ends at once, with
 * all that it started. Nothing acknowledged is lost by that: it is on the disk before it is acknowledged.
 */
export async function untilStopped(run: () => Promise<void>): Promise<void> {
  stopWhenAsked();
  try {
    loadQuietSettings();
    await run();
  } catch (error) {
    if (error instanceof PlainError) console.error(error.message);
    else console.error("Annexa could not start.", error);
    process.exit(1);
  }
}

function stopWhenAsked(): void {
  const stop = (): never => process.exit(0);
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, stop);
  // Whoever started us with a channel to talk, or npm, may be killed without a word to us.
  process.on("disconnect", stop);
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => process.ppid !== parent && stop(), 1_000).unref();
  }
}
