import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { repository, tools } from "#worker/cli/tools.ts";

const folder = mkdtempSync(join(tmpdir(), "runners-"));
const inRunners = (file: string): string => JSON.stringify(join(repository, "test/setup/run", file));

function script(name: string, code: string): string {
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
}

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, stderr, stdout, last: stdout.trimEnd().split("\n").at(-1) };
}

/** A run of its own that finishes with the totals that an expression of the runners' pieces gives. */
function finished(totals: string) {
  const { status, last } = run(totals);
  return { status, last };
}

const said = (totals: string): string => run(totals).stdout;

function run(totals: string) {
  const imports = `
    import { commandTotals } from ${inRunners("command-totals.ts")};
    import { finish } from ${inRunners("finish.ts")};
    import { inTurn, vitest } from ${inRunners("parts.ts")};
    import { passes } from ${inRunners("step.ts")};
    import { ofStep } from ${inRunners("totals.ts")};
  `;
  return node(script("run.mjs", `${imports} await finish(async () => ${totals});`));
}

const clean = (last: string) => ({ status: 0, last });
const unclean = (last: string) => ({ status: 1, last });

describe("a test run", () => {
  it("ends with a line of totals, and a code that says whether anything failed", () => {
    expect(finished("({ passed: 5, failed: [] })")).toEqual(clean("5 passed, 0 failed"));
    expect(finished("({ passed: 5, failed: ['a › b'] })")).toEqual(unclean("5 passed, 1 failed"));
  });

  it.each([
    ["ends with a code", "process.exit(3)"],
    ["throws", "throw new Error('as it should')"],
    ["is killed", "process.kill(process.pid, 'SIGKILL')"],
  ])("counts a step that %s, and goes on to the next", (name, code) => {
    const step = JSON.stringify({ name, script: script(`${name}.mjs`, code), args: [] });
    const totals = finished(
      `inTurn(async () => ofStep("a step", await passes(${step})), async () => ({ passed: 1, failed: [] }))`,
    );
    expect(totals).toEqual(unclean("1 passed, 1 failed"));
  });

  it("misses the report of a Vitest that could not start", () => {
    expect(finished(`vitest("no such project")`)).toEqual(unclean("0 passed, 1 failed"));
  });
});

describe("the total of several runs", () => {
  const totalOf = (name: string, code: string) =>
    finished(`commandTotals(process.execPath, ${JSON.stringify([script(`${name}.mjs`, code)])})`);

  it.each([
    ["what a clean run says", "console.log('7 passed, 0 failed')", clean("7 passed, 0 failed")],
    ["what failed", "console.log('7 passed, 2 failed'); process.exit(1)", unclean("7 passed, 2 failed")],
    ["a bad end", "console.log('7 passed, 0 failed'); process.exit(1)", unclean("7 passed, 1 failed")],
    ["a missing line of totals", "console.log('all is well')", unclean("0 passed, 1 failed")],
    ["a line that is not the last", "console.log('7 passed, 0 failed\\nand more')", unclean("0 passed, 1 failed")],
    ["that nothing ran", "console.log('0 passed, 0 failed')", unclean("0 passed, 1 failed")],
  ])("counts %s", (name, code, expected) => {
    expect(totalOf(name, code)).toEqual(expected);
  });

  it("names what failed once more at the end, where it is looked for", () => {
    const code = "console.log('✗ a.test.ts › holds: it does not\\n7 passed, 1 failed'); process.exit(1)";
    const totals = `commandTotals(process.execPath, ${JSON.stringify([script("named.mjs", code)])})`;
    expect(said(totals)).toMatch(/\n\n✗ a\.test\.ts › holds: it does not\n7 passed, 1 failed\n$/);
  });

  it("counts a command that is not there", () => {
    expect(finished(`commandTotals("/nowhere/at/all", [])`)).toEqual(unclean("0 passed, 1 failed"));
  });
});

describe("a script of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };

  /** The scripts of our own that start no file, or one that the type checker does not know. */
  const lost = (commands: Readonly<Record<string, string>>): string[] =>
    Object.entries(commands).flatMap(([name, command]) => {
      const file = /^node --import \S+ (\S+)$/.exec(command)?.[1];
      return command.startsWith("node ") && (file === undefined || !checked.has(file)) ? [name] : [];
    });
  let checked: ReadonlySet<string>;
  beforeAll(() => {
    const { stdout } = spawnSync(process.execPath, [tools.tsc, "-p", "test", "--listFilesOnly"], {
      cwd: repository,
      encoding: "utf8",
    });
    const { stdout: ofCommands } = spawnSync(process.execPath, [tools.tsc, "-p", "worker/cli", "--listFilesOnly"], {
      cwd: repository,
      encoding: "utf8",
    });
    checked = new Set(
      `${stdout}\n${ofCommands}`.split("\n").map((file) => relative(repository, file).replaceAll("\\", "/")),
    );
  });

  it("runs a file that is there and that the type checker knows", () => {
    expect(lost(scripts)).toEqual([]);
  });

  it.each(["run-gallery", "run-prove", "run-bench"])("starts %s", (runner) => {
    expect(Object.values(scripts)).toContainEqual(expect.stringContaining(`test/setup/${runner}.ts`));
  });

  it("is missed when its file is not there", () => {
    expect(lost({ paint: "node --import ./worker/cli/require-node.mjs test/setup/run-paint.ts" })).toEqual(["paint"]);
  });
});

describe("npm run test:one", () => {
  const one = (...args: string[]) => node(join(repository, "test/setup/run-one.ts"), ...args);

  it("asks which file is meant", () => {
    expect(one()).toMatchObject({ status: 2, stderr: expect.stringContaining("Which file?") });
  });

  it("runs a file of whichever project, and fails when there is none", () => {
    expect(one("test/domain/canonical-json.test.ts").status).toBe(0);
    expect(one("test/domain/no-such-file.test.ts").status).toBe(1);
  });
});
