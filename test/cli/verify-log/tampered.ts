import { type LogFile, logLines, newKey, textOf } from "#test/support/log-files.ts";

/** Chance that is the same every time (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
type Chance = ReturnType<typeof chance>;

export interface Tampered {
  readonly how: string;
  readonly bytes: Buffer;
}
type Tamper = (lines: readonly string[], pick: Chance, file: LogFile) => string[] | Buffer;

function oneBit(lines: readonly string[], pick: Chance): Buffer {
  const bytes = Buffer.from(textOf(lines));
  const at = pick(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << pick(8)), at);
  return bytes;
}

const without = (lines: readonly string[], pick: Chance): string[] => lines.toSpliced(pick(lines.length), 1);

function exchanged(lines: readonly string[], pick: Chance): string[] {
  const one = pick(lines.length);
  const other = (one + 1 + pick(lines.length - 1)) % lines.length;
  return lines.map((line, at) => (at === one ? (lines[other] ?? "") : at === other ? (lines[one] ?? "") : line));
}

function cut(lines: readonly string[], pick: Chance): Buffer {
  const bytes = Buffer.from(textOf(lines));
  return bytes.subarray(0, pick(bytes.length));
}

const doubled = (lines: readonly string[], pick: Chance): string[] => {
  const at = pick(lines.length);
  return lines.toSpliced(at, 0, lines[at] ?? "");
};

/** Entries that were put in by somebody who hashes well but has no key: the numbers are set right behind it. */
function putIn(lines: readonly string[], pick: Chance, { entries }: LogFile): string[] {
  const at = 1 + pick(entries);
  return renumbered(lines.toSpliced(at, 0, lines[1 + pick(entries)] ?? ""));
}

/** Entries that were taken out, with the numbers set right behind it. */
const takenOut = (lines: readonly string[], pick: Chance, { entries }: LogFile): string[] =>
  renumbered(lines.toSpliced(1 + pick(entries), 1));

function renumbered(lines: readonly string[]): string[] {
  let seq = 0;
  return lines.map((line) => line.replace(/^\{"seq":\d+/, () => `{"seq":${++seq}`));
}

/** The whole log anew, of other entries, sealed with a key of the forger's. */
const forged: Tamper = (_lines, pick, file) => logLines({ ...file, key: newKey(), hidden: 2 + pick(5) });

/** True entries and true seals, and another's seal at the end. */
const forgedSeal: Tamper = (lines, _pick, file) => [
  ...lines.slice(0, -1),
  logLines({ ...file, key: newKey() }).at(-1) ?? "",
];

/** A seal of another size or root than was signed. */
const bent: Tamper = (lines, pick, { entries }) => {
  const at = lines.length - 1;
  const other = String(1 + pick(entries - 1));
  return lines.with(
    at,
    (lines[at] ?? "").replace(/\\n\d+\\n/, () => `\\n${other}\\n`),
  );
};

const ways: Readonly<Record<string, Tamper>> = {
  "one bit": oneBit,
  "a line deleted": without,
  "two lines exchanged": exchanged,
  "cut off": cut,
  "a line doubled": doubled,
  "an entry put in": putIn,
  "an entry taken out": takenOut,
  "sealed anew by a forger": forged,
  "the last seal forged": forgedSeal,
  "a seal bent": bent,
};

/** So many tampered files of each way, from good files of many sizes. */
export function tamperedFiles(each: number, seed: number, keys: readonly LogFile["key"][]): Tampered[] {
  const pick = chance(seed);
  return Object.entries(ways).flatMap(([how, tamper]) =>
    Array.from({ length: how === "one bit" ? each * 4 : each }, (): Tampered => {
      const file = goodFile(pick, keys);
      const lines = logLines(file);
      const made = tamper(lines, pick, file);
      return { how, bytes: Buffer.isBuffer(made) ? made : Buffer.from(textOf(made)) };
    }),
  );
}

/** A good file: from two entries to forty, sealed once to three times, the last time all of it. */
export function goodFile(pick: Chance, keys: readonly LogFile["key"][]): LogFile {
  const entries = 3 + pick(38);
  const before = [1 + pick(entries - 1), 1 + pick(entries - 1)].slice(pick(3));
  const seals = [...new Set([...before, entries])].sort((one, other) => one - other);
  const [first, ...others] = keys;
  if (first === undefined) throw new Error("there is no key to seal with");
  return { entries, seals, key: others[pick(keys.length) - 1] ?? first, hidden: 2 + pick(5) };
}
