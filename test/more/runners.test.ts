import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "#worker/cli/tools.ts";

/** Runs a runner of the tests as its script does; gives its code and its last line. */
function run(name: string, ...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [join(repository, "test/setup", name), ...args], {
    cwd: repository,
    encoding: "utf8",
    // What the run it is part of hands down to its own parts.
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: undefined },
  });
  return { status, stdout, last: stdout.trimEnd().split("\n").at(-1) };
}

describe("what a contributor runs by hand", () => {
  it("npm run check ends with a total, after the circles and the unused were looked for", () => {
    const { status, stdout, last } = run("run-check.ts");
    expect({ status, last }).toEqual({ status: 0, last: expect.stringMatching(/^\d{3,} passed, 0 failed$/) });
    expect(stdout).toContain("0 circles of files, 0 of folders");
  });

  it("npm run prove measures what it is asked for, and refuses a figure that there is none of", () => {
    const { status, stdout, last } = run("run-prove.ts", "scanners", "outgoing");
    expect({ status, last }).toEqual({ status: 0, last: "2 passed, 0 failed" });
    expect(stdout).toMatch(/holds {2}Scanner visits +10 behaviours/);
    expect(run("run-prove.ts", "nothing").status).toBe(2);
  });

  // All of them are judged by the journeys' part of npm test.
  it("npm run gallery takes pictures of the components it is asked for, judges them, and refuses one there is not", () => {
    const { status, stdout } = run("run-gallery.ts", "Button", "SkipLink");
    expect(status).toBe(0);
    expect(stdout).toContain("Pictures of every component");
    expect(stdout).toMatch(/\d+ passed/);
    const pictures = join(repository, ".annexa/gallery/390");
    expect(readdirSync(pictures).some((name) => name.startsWith("SkipLink-"))).toBe(true);
    expect(readdirSync(pictures)).toContain("Button.png");
    expect(run("run-gallery.ts", "Buttonn").status).toBe(1);
  });

  it("npm run bench prints what a statement costs", () => {
    const { status, stdout } = run("run-bench.ts", "--project", "speed");
    expect(status).toBe(0);
    expect(stdout).toContain("score-ratio");
  });
});
