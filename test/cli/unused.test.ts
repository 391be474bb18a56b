import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository, tools } from "../../worker/cli/tools.ts";

let tree: string;

/** A small tree with the house's own settings, in which everything is used. */
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "annexa-unused-"));
  for (const file of [".knip.json", "tsconfig.json"]) cpSync(join(repository, file), join(tree, file));
  symlinkSync(join(repository, "node_modules"), join(tree, "node_modules"));
  write("package.json", JSON.stringify({ name: "tree", type: "module", dependencies: { zod: "*" } }));
  write("worker/domain/half.ts", "export const half = (of: number): number => of / 2;\n");
  write("worker/cli/start.ts", 'import "zod";\nimport { half } from "../domain/half.ts";\nconsole.log(half(2));\n');
  write("web/main.tsx", "console.log(1);\n");
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** What is unused in the tree, each by the report's name for its kind. */
function unused(): string[] {
  const args = [tools.knip, "--config", ".knip.json", "--reporter", "json"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: tree, encoding: "utf8" });
  const { issues } = JSON.parse(stdout) as { issues: Record<string, string | { name: string }[]>[] };
  return issues.flatMap((file) =>
    Object.entries(file).flatMap(([kind, found]) =>
      typeof found === "string" ? [] : found.map(({ name }) => `${kind}: ${name}`),
    ),
  );
}

describe("what nobody uses", () => {
  it("is found, whether it is an export, a type, a file of either side or a dependency, and nothing else is", () => {
    write("worker/domain/half.ts", "export const half = (of: number) => of / 2;\nexport const dead = 1;\n");
    write("worker/domain/kinds.ts", "export type Used = 1;\nexport type Dead = 2;\n");
    write("worker/domain/dead.ts", "export const dead = 1;\n");
    write("web/page/dead.ts", "export const dead = 1;\n");
    write(
      "worker/cli/start.ts",
      'import { half } from "../domain/half.ts";\nimport type { Used } from "../domain/kinds.ts";\nconst used: Used = 1;\nconsole.log(half(used));\n',
    );
    expect(unused().sort()).toEqual([
      "dependencies: zod",
      "exports: dead",
      "files: web/page/dead.ts",
      "files: worker/domain/dead.ts",
      "types: Dead",
    ]);
  });
});
