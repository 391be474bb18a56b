import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** An error that nobody looks at: a `catch` without a name for it. */
const drops = /\bcatch \{|\.catch\(\(\) =>/;
const isComment = (line: string): boolean => /^\s*(?:\/\/|\/\*\*|\*)/.test(line);

/** The lines of a source that drop an error and do not say, just before or just after, why it can be passed over. */
const unexplainedIn = (source: string): number[] => {
  const lines = source.split("\n");
  return lines.flatMap((line, at) => {
    const around = [...lines.slice(Math.max(0, at - 5), at), ...lines.slice(at + 1, at + 3)];
    return drops.test(line) && !around.some(isComment) ? [at + 1] : [];
  });
};

/** The programs of the command line have plain errors of their own. */
const sourcesUnder = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("worker/cli/"));

const bad = `async function save() {
  await call("PUT /api/vendor/evidence/:id", { params, body }).catch(() => undefined);
  await reload();
}`;
const good = `async function close() {
  // The mail has gone by now: a line that does not close changes nothing.
  await socket.close().catch(() => undefined);
}`;

describe("an error", () => {
  it("is never dropped without a word on why that is safe", () => {
    const found = ["worker", "web"]
      .flatMap(sourcesUnder)
      .flatMap((file) => unexplainedIn(readFileSync(`${root}${file}`, "utf8")).map((line) => `${file}:${line}`));
    expect(found).toEqual([]);
  });

  it("that is dropped without a word is seen", () => {
    expect(unexplainedIn(bad)).toEqual([2]);
    expect(unexplainedIn(good)).toEqual([]);
  });
});
