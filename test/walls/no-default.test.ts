import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The lines of a source on which a switch falls back to `default`: there a new case would go unseen. */
const defaultsIn = (source: string): number[] =>
  source.split("\n").flatMap((line, at) => (/^\s*default\s*:(?!.*,\s*$)/.test(line) ? [at + 1] : []));

const sourcesUnder = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);

const bad = `switch (kind) {
    case "saved":
      return "Saved";
    default:
      return "Something else";
  }`;
const good = `const options = {
    default: "8787",
  };
  const words = { saved: "Saved", failed: "Not saved" };`;

describe("a closed set", () => {
  it("is never fallen back from: every case is written out, so that the compiler names a new one", () => {
    const found = ["worker", "web"]
      .flatMap(sourcesUnder)
      .flatMap((file) => defaultsIn(readFileSync(`${root}${file}`, "utf8")).map((line) => `${file}:${line}`));
    expect(found).toEqual([]);
  });

  it("is seen to be fallen back from where it is, and a field of that name is none", () => {
    expect(defaultsIn(bad)).toEqual([4]);
    expect(defaultsIn(good)).toEqual([]);
  });
});
