import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PlainError } from "./plain-errors.ts";

// What is not kept is closed when it is collected, and the folder free again.
const held: DatabaseSync[] = [];

/**
 * Takes the folder that data is kept in until this process ends, however that happens: the system gives a lock back, which
 * a file with a number in it would not. Throws a PlainError when another portal has it, which says what to do otherwise, or
 * when nothing can be kept there.
 */
export function holdState(folder: string, otherwise: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const lock = new DatabaseSync(join(folder, "in-use.sqlite"));
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    held.push(lock);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(
      /database is locked/.test(reason)
        ? `Another portal keeps its data in ${folder}. ${otherwise}`
        : `Nothing can be kept in ${folder} (${reason}). Choose a folder that you may write to with --state DIR.`,
    );
  }
}
