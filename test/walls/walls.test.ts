import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository, tools } from "../../worker/cli/tools.ts";

/** What each bad file must be refused for, and for nothing else. */
const refusals: Readonly<Record<string, string>> = {
  "worker/domain/knows-the-database.ts": "the domain knows nothing but itself",
  "worker/domain/knows-http.ts": "the domain knows nothing but itself",
  "worker/domain/knows-the-worker.ts": "the domain knows nothing but itself",
  "worker/domain/reads-the-clock.ts": "the domain reads no clock",
  "worker/domain/makes-a-date.ts": "the domain reads no clock",
  "worker/domain/takes-a-chance.ts": "the domain takes no chance",
  "worker/domain/calls-somebody.ts": "the domain calls nobody",
  "worker/domain/puts-numbers-into-words.ts": "domain/format.ts alone",
  "web/features/buyer/takes-a-value-of-the-worker.ts": "the web may import only types from the worker",
  "web/features/buyer/takes-a-value-of-the-contract.ts": "the web may import only types from the worker",
  "web/features/buyer/brings-zod.ts": "zod stays out of the browser bundle",
  "web/features/buyer/puts-dates-into-words.ts": "domain/format.ts alone",
  "web/app/shows-the-gallery.ts": "the gallery stays out of the portal",
  "web/features/buyer/shows-the-gallery.ts": "the gallery stays out of the portal",
  "worker/features/reviews/imports-a-screen.ts": "the worker must not import the web",
  "worker/features/reviews/writes-sql.usecases.ts": "SQL is written in repositories",
  "worker/features/reviews/opens-a-table.usecases.ts": "tables are the repositories' own",
  "worker/features/reviews/round/one.ts": "Dependency cycle",
  "worker/features/reviews/round/other.ts": "Dependency cycle",
  "worker/features/reviews/goes-on-and-on.ts": "too many lines",
  "worker/features/reviews/anything.ts": "Specify a different type",
};

interface Refusal {
  readonly filename: string;
  readonly words: string;
}

let tree: string;
let found: readonly Refusal[];

/** Runs the linter with the house's own rules on the bad files, in a tree of their own where each lies in its place. */
beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), "annexa-walls-"));
  cpSync(join(repository, "test/walls/bad"), tree, { recursive: true });
  for (const file of [".oxlintrc.json", "package.json"]) cpSync(join(repository, file), join(tree, file));
  found = await lint(tree);
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const lint = (cwd: string): Promise<readonly Refusal[]> =>
  new Promise((told) => {
    execFile(process.execPath, [tools.oxlint, "--format=json"], { cwd }, (_failed, stdout) => {
      const { diagnostics } = JSON.parse(stdout) as {
        readonly diagnostics: readonly {
          readonly filename: string;
          readonly message: string;
          readonly help?: string;
        }[];
      };
      told(diagnostics.map(({ filename, message, help = "" }) => ({ filename, words: `${message} ${help}` })));
    });
  });

describe("a wall", () => {
  it.each(Object.entries(refusals))("refuses %s: %s", (file, words) => {
    const about = found.filter(({ filename }) => filename === file).map((one) => one.words);
    expect([...new Set(about)]).toEqual([expect.stringContaining(words)]);
  });

  it("has a bad file for every refusal, and none is refused without being named here", () => {
    expect([...new Set(found.map(({ filename }) => filename))].sort()).toEqual(Object.keys(refusals).sort());
  });
});
