import { logLines, newKey, textOf } from "#test/support/log-files.ts";
import { bytesOf, filled, numbered, type Shapes } from "../text.ts";

const key = newKey();
const entryBytes = 620;
const log = (entries: number, seals: readonly number[] = [entries]): string[] => logLines({ entries, seals, key });
const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);
const [head = ""] = log(1);

/** Exported logs, whole and broken. */
export const logs: Shapes<Uint8Array> = {
  "a log with one seal": (bytes) => bytesOf(textOf(log(Math.round(bytes / entryBytes)))),
  "a log with a seal for each entry": (bytes) => {
    const entries = Math.round(bytes / 900);
    return bytesOf(textOf(log(entries, range(entries))));
  },
  "a log of many keys": (bytes) => {
    const own: unknown = JSON.parse(head);
    const keys = Array.from({ length: Math.round(bytes / 2 / 100) }, () => newKey().published);
    const entries = Math.round(bytes / 2 / 900);
    const lines = log(entries, range(entries)).slice(1);
    return bytesOf(textOf([JSON.stringify({ ...(own as object), keys: [...keys, key.published] }), ...lines]));
  },
  "lines of nothing": (bytes) => bytesOf(filled("\n", bytes)),
  "lines of empty objects": (bytes) => bytesOf(`${head}\n${filled("{}\n", bytes)}`),
  "a line without end": (bytes) => bytesOf(filled("x", bytes)),
  "a line of lists in lists": (bytes) => bytesOf(`${filled("[", bytes / 2)}${filled("]", bytes / 2)}\n`),
  "a line of many fields": (bytes) => bytesOf(`{${numbered((n) => `"a${n}":1`, bytes, ",")}}\n`),
  "broken bytes at the end": (bytes) => Buffer.concat([bytesOf(filled("{}\n", bytes)), Buffer.of(0xff, 10)]),
  "a checkpoint of lines": (bytes) =>
    bytesOf(textOf([...log(1).slice(0, 2), JSON.stringify({ no: 1, checkpoint: filled("x\n1\n", bytes) })])),
  "a checkpoint of blanks": (bytes) =>
    bytesOf(
      textOf([
        ...log(1).slice(0, 2),
        JSON.stringify({ no: 1, checkpoint: `x\n1\n${"A".repeat(43)}=\n\n— x ${filled("A", bytes)}` }),
      ]),
    ),
};
