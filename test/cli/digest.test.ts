import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { digest } from "#worker/cli/start/digest.ts";

let root: string;
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "digest-"));
  mkdirSync(join(root, "web/pages"), { recursive: true });
  write("web/pages/a.tsx", "one");
  write("wrangler.toml", "two");
});

describe("whether sources still are what was built", () => {
  const now = () => digest(root, ["web", "wrangler.toml"]);

  it("is seen at the same files with the same bytes, whenever they were written", () => {
    const before = now();
    write("web/pages/a.tsx", "one");
    expect(now()).toBe(before);
  });

  it.each<[string, () => void]>([
    ["another byte", () => write("web/pages/a.tsx", "on")],
    ["a new file", () => write("web/pages/b.tsx", "")],
    ["a file that is gone", () => rmSync(join(root, "wrangler.toml"))],
    ["another name", () => renameSync(join(root, "web/pages/a.tsx"), join(root, "web/a.tsx"))],
    [
      "a byte that went to the neighbour",
      () => {
        write("web/pages/a.tsx", "onet");
        write("wrangler.toml", "wo");
      },
    ],
  ])("is denied by %s", (_, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });
});
