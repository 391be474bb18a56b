import { readFileSync } from "node:fs";
import { checkLog } from "./check-log.ts";
import type { LogKey } from "./note.ts";
import { BadLine } from "./read-lines.ts";

/** Checks the file of a log, says what was found, and gives the exit code: 0 when it holds, 1 when it does not. */
export function sayLog(file: string, keys: readonly LogKey[] | undefined): 0 | 1 {
  const bytes = readFileSync(file);
  try {
    const { origin, side, entries, shown, seals, root, isKeyChecked } = checkLog(bytes, keys);
    console.log(`Log: ${origin}, as ${side}: ${entries} entries, ${shown} of them shown, the others by their hash`);
    console.log(`Seals: ${seals}, each of what was there before; the last one of all ${entries} entries, root ${root}`);
    const [place = ""] = origin.split("/");
    const found = isKeyChecked
      ? "they are signed with the keys you gave"
      : `not checked whether they are the portal's own: fetch https://${place}/.well-known/annexa-keys.json and give it with --keys`;
    console.log(`Keys: ${found}`);
    console.log("The log holds: nothing in it was changed, deleted, added or put elsewhere since it was sealed.");
    return 0;
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    console.log(`Line ${error.line}: ${error.message}.`);
    console.log("Refused: this log must not be relied on.");
    return 1;
  }
}
