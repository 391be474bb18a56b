import { readFileSync } from "node:fs";
import { type CheckedLog, checkLog } from "./check-log.ts";
import type { LogKey } from "./note.ts";
import { BadLine } from "./read-lines.ts";

interface Asked {
  readonly file: string;
  /** A file of the same log that was taken before. */
  readonly earlier: string | undefined;
  readonly keys: readonly LogKey[] | undefined;
}

/** Checks the file of a log, says what was found, and gives the exit code: 0 when it holds, 1 when it does not. */
export function sayLog({ file, earlier, keys }: Asked): 0 | 1 {
  const [bytes, before] = [readFileSync(file), earlier === undefined ? undefined : readFileSync(earlier)];
  try {
    const checked = checkLog(bytes, keys);
    const { origin, side, entries, shown, seals, root, isKeyChecked } = checked;
    console.log(`Log: ${origin}, as ${side}: ${entries} entries, ${shown} of them shown, the others by their hash`);
    console.log(`Seals: ${seals}, each of what was there before; the last one of all ${entries} entries, root ${root}`);
    const [place = ""] = origin.split("/");
    const found = isKeyChecked
      ? "they are signed with the keys you gave"
      : `not checked whether they are the portal's own: fetch https://${place}/.well-known/annexa-keys.json and give it with --keys`;
    console.log(`Keys: ${found}`);
    if (before !== undefined && !goesOn(checked, checkEarlier(before, keys))) return refused();
    console.log("The log holds: nothing in it was changed, deleted, added or put elsewhere since it was sealed.");
    return 0;
  } catch (error) {
    if (!(error instanceof BadLine)) throw error;
    console.log(`Line ${error.line}: ${error.message}.`);
    return refused();
  }
}

function refused(): 1 {
  console.log("Refused: this log must not be relied on.");
  return 1;
}

/** The file that was taken before; one that does not hold itself says nothing about another. */
function checkEarlier(bytes: Uint8Array, keys: readonly LogKey[] | undefined): CheckedLog {
  try {
    return checkLog(bytes, keys);
  } catch (error) {
    if (error instanceof BadLine) throw new BadLine(error.line, `of the earlier file: ${error.message}`);
    throw error;
  }
}

/** Whether a log begins with all that was in it before, entry for entry. */
function goesOn(now: CheckedLog, before: CheckedLog): boolean {
  const isSame =
    now.origin === before.origin && now.entries >= before.entries && now.rootOf(before.entries) === before.root;
  console.log(
    isSame
      ? `Earlier: it begins with the ${before.entries} entries of the earlier file`
      : `Earlier: it does not begin with the ${before.entries} entries of the earlier file (${before.origin}): they were changed, deleted or set back`,
  );
  return isSame;
}
