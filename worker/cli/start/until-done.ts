import { loadQuietSettings } from "../tools.ts";
import { PlainError } from "./plain-errors.ts";

/** Whether Node could not read an option, and says which. */
const isOption = (error: unknown): error is Error =>
  error instanceof Error && String(Reflect.get(error, "code")).startsWith("ERR_PARSE_ARGS");

/** Runs a program to its end; what it refuses is told as it stands, and its exit code says so. */
export async function untilDone(run: () => Promise<void>): Promise<void> {
  try {
    loadQuietSettings();
    await run();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof PlainError || isOption(error) ? error.message : error);
    process.exit(1);
  }
}
