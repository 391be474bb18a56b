import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { figureOf } from "#test/support/figure.ts";
import { logLines, newKey, textOf } from "#test/support/log-files.ts";
import { checkLog } from "../../../worker/cli/verify/log/check-log.ts";
import { BadLine } from "../../../worker/cli/verify/log/read-lines.ts";
import { chance, goodFile, tamperedFiles } from "./tampered.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "logs-"));
const keys = [newKey(), newKey()];
const published = keys.map((one) => one.published);

let written = 0;
function write(content: Uint8Array | string): string {
  const file = join(folder, `${++written}.jsonl`);
  writeFileSync(file, content);
  return file;
}
const keysFile = write(JSON.stringify({ keys: published }));

/** What the program of this repository says of a file. */
function ours(bytes: Uint8Array): string {
  try {
    checkLog(bytes, published);
    return "holds";
  } catch (error) {
    if (error instanceof BadLine) return `line ${error.line}`;
    throw error;
  }
}

/** What the other one says, which shares no line with it. */
function theirs(files: readonly Uint8Array[]): string[] {
  const script = join(root, "test/cli/verify-log/verify_log.py");
  const { stdout, stderr, status } = spawnSync("python3", [script, keysFile, ...files.map(write)], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.trimEnd().split("\n");
}

/** The command as people run it. */
function command(...args: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "worker/cli/verify.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout };
}

describe("the two programs that check a log", () => {
  it("let 60 good ones of all sizes pass", () => {
    const pick = chance(42);
    const files = Array.from({ length: 60 }, () => Buffer.from(textOf(logLines(goodFile(pick, keys)))));
    expect(theirs(files)).toEqual(files.map(() => "holds"));
    expect(files.map(ours)).toEqual(files.map(() => "holds"));
  });

  it("refuse each of 1,040 tampered ones, and name the same line", ({ task }) => {
    const files = tamperedFiles(80, 20261129, keys);
    expect(files).toHaveLength(1_040);
    const [one, other] = [files.map(({ bytes }) => ours(bytes)), theirs(files.map(({ bytes }) => bytes))];
    const unnoticed = files.filter((_, at) => one[at] === "holds" || other[at] === "holds").map(({ how }) => how);
    task.meta.figure = figureOf({
      name: "Changes of the log that are noticed",
      is: `${files.length - unnoticed.length} of ${files.length}, by two programs`,
      target: "all of 1,000",
      enough: files.length >= 1_000,
      short: unnoticed,
    });
    expect(unnoticed).toEqual([]);
    const unlike = files.flatMap(({ how }, at) => (one[at] === other[at] ? [] : [`${how}: ${one[at]}, ${other[at]}`]));
    expect(unlike).toEqual([]);
  });
});

describe("npm run verify -- log", () => {
  const [key = newKey()] = keys;
  const lines = logLines({ entries: 12, seals: [5, 12], key });
  const good = write(textOf(lines));

  it("says that a log holds, what it is of, and ends with 0", () => {
    const { status, stdout } = command("log", good, "--keys", keysFile);
    expect(status).toBe(0);
    expect(stdout).toContain("annexa.example/org_0123456789abcdef, as buyer: 12 entries, 8 of them shown");
    expect(stdout).toContain("signed with the keys you gave");
    expect(stdout).toContain("The log holds");
  });

  it("says where to find the keys when none were given", () => {
    const { status, stdout } = command("log", good);
    expect(status).toBe(0);
    expect(stdout).toContain("https://annexa.example/.well-known/annexa-keys.json");
  });

  it.each([
    [
      "a changed entry",
      (all: string[]) => all.with(4, (all[4] ?? "").replace("psn_", "psm_")),
      "Line 5: the entry is not what",
    ],
    ["a missing entry", (all: string[]) => all.toSpliced(6, 1), "Line 7: entry 6 should stand here"],
    ["no seal", (all: string[]) => all.slice(0, -2), "no seal follows it"],
    [
      "entries after the last seal",
      (all: string[]) => all.slice(0, -1),
      "Line 14: the last seal is of 5 entries, and the file has 12",
    ],
    [
      "a seal of a stranger",
      (all: string[]) => [...all.slice(0, -1), logLines({ entries: 12, seals: [5, 12], key: newKey() }).at(-1) ?? ""],
      "not among those of the portal",
    ],
    [
      "other words beside an entry",
      (all: string[]) => all.with(1, (all[1] ?? "").replace("2001:db8::0", "2001:db8::9")),
      "Line 2: the words beside",
    ],
  ])("refuses %s, names the line and ends with 1", (_what, tamper, why) => {
    const { status, stdout } = command("log", write(textOf(tamper(lines))), "--keys", keysFile);
    expect([status, stdout]).toEqual([1, expect.stringContaining(why)]);
    expect(stdout).toContain("must not be relied on");
  });

  it("takes an entry whose words were erased", () => {
    const erased = lines.map((line) => line.replace(/,"clear":"(?:[^"\\]|\\.)*"\}$/, "}"));
    expect(erased).not.toEqual(lines);
    expect(command("log", write(textOf(erased)), "--keys", keysFile).status).toBe(0);
  });

  it("holds a log against one that was taken before: it must begin with it", () => {
    const earlier = write(textOf(logLines({ entries: 7, seals: [7], key, hidden: 2 })));
    expect(command("log", good, "--keys", keysFile, "--earlier", earlier)).toEqual({
      status: 0,
      stdout: expect.stringContaining("it begins with the 7 entries of the earlier file"),
    });
  });

  it("refuses one that holds by itself and does not begin with what was there before", () => {
    const more = write(textOf(logLines({ entries: 13, seals: [13], key })));
    const back = command("log", good, "--keys", keysFile, "--earlier", more);
    expect([back.status, back.stdout]).toEqual([1, expect.stringContaining("does not begin with the 13 entries")]);
    const others = write(textOf(logLines({ entries: 7, seals: [7], key, from: 100 })));
    expect(command("log", good, "--keys", keysFile, "--earlier", others).status).toBe(1);
    const damaged = write(textOf(lines.toSpliced(3, 1)));
    const unread = command("log", good, "--keys", keysFile, "--earlier", damaged);
    expect([unread.status, unread.stdout]).toEqual([1, expect.stringContaining("Line 4: of the earlier file")]);
  });

  it("ends with 2 when there is no such file, or no file is named", () => {
    expect(command("log", join(folder, "nowhere")).status).toBe(2);
    expect(command("log", good, good).status).toBe(2);
  });
});
