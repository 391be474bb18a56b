import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository, tools } from "../../../worker/cli/tools.ts";
import { howItIsRun } from "./how-it-is-run.ts";
import { commandsIn, documents, linksIn, pathsIn, textOf } from "./read-documents.ts";

const commands = [...new Set(documents.flatMap((document) => commandsIn(textOf(document))))];
const scripts = new Set(
  Object.keys((JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { scripts: object }).scripts),
);

/** The script of package.json that a command runs; undefined when it runs none. */
const scriptIn = (command: string): string | undefined =>
  /\bnpm (?:run (?:--silent )?)?(?!ci\b)([\w:-]+)/.exec(command)?.[1];

let folder: string;
const names = ["their-questions.xlsx", "ours.yaml", "for-vendors.xlsx", "vendor-a.json", "vendor-b.json", "FILE"];

/** Runs a line of a page as its reader would, with the files it names in a folder of the test. */
function run(line: string) {
  const placed = names.reduce(
    (text, name) => text.replaceAll(new RegExp(`(?<= )${name}`, "g"), join(folder, name)),
    line,
  );
  const { status, stderr } = spawnSync("bash", ["-c", placed], { cwd: repository, encoding: "utf8" });
  return { status, stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "annexa-documents-"));
  const small = join(repository, "questionnaires/small-vendor.yaml");
  copyFileSync(small, join(folder, "FILE"));
  const dossiers = join(repository, "test/support/dossiers/four-vendors");
  copyFileSync(join(dossiers, "honest.json"), join(folder, "vendor-a.json"));
  copyFileSync(join(dossiers, "partial.json"), join(folder, "vendor-b.json"));
  expect(run(`npm run --silent questionnaire -- export ${small} --to xlsx > their-questions.xlsx`).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a command on a page", () => {
  it("is in the list of how it is run, and the list has no other", () => {
    expect([...commands].sort()).toEqual(Object.keys(howItIsRun).sort());
  });

  it.each(commands.filter((command) => scriptIn(command)))("names a script that is there: %s", (command) => {
    expect(scripts.has(scriptIn(command) ?? "")).toBe(true);
  });

  it.each(Object.entries(howItIsRun).filter(([, how]) => "here" in how))("works as it is written: %s", (line) => {
    expect(run(line)).toEqual({ status: 0, stderr: expect.any(String) });
  });

  it.each(Object.entries(howItIsRun))("is run where the list says: %s", (_, how) => {
    if ("by" in how) expect(readFileSync(join(repository, how.by), "utf8")).toContain(how.words);
    if ("known" in how) {
      const asked = spawnSync(process.execPath, [tools.wrangler, ...how.known, "--help"], { encoding: "utf8" });
      expect(asked.stdout).toContain(`wrangler ${how.known.join(" ")}`);
    }
  });
});

describe("a page", () => {
  it.each(documents)("links to and names only what is there: %s", (document) => {
    const text = textOf(document);
    const linked = linksIn(text).map((link) => join(dirname(document), link));
    const missing = [...linked, ...pathsIn(text)].filter((path) => !existsSync(join(repository, path)));
    expect(missing).toEqual([]);
  });

  it("is refused with a command nobody runs, a link that leads nowhere and a file that is gone", () => {
    const text =
      "Run:\n```\nnpm run nothing   # at your peril\n```\nSee [there](docs/nowhere.md) and `worker/gone.ts`.";
    expect(commandsIn(text).filter((command) => !(command in howItIsRun))).toEqual(["npm run nothing"]);
    expect([...linksIn(text), ...pathsIn(text)].filter((path) => existsSync(join(repository, path)))).toEqual([]);
  });
});
