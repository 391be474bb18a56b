import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startPortal } from "#test/support/portal-process.ts";
import { freePort } from "#worker/cli/start/port.ts";
import { repository } from "#worker/cli/tools.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "annexa-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = ["--no-build", "--no-demo"];

/** Starts a portal that keeps its data in a folder, until it ends by itself. */
async function refused(program: "start" | "dev", state: string) {
  const script = join(repository, `worker/cli/${program}.ts`);
  const args = [script, "--port", String(await freePort()), "--state", state, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: "utf8", timeout: 300_000 });
  return { status, stderr };
}

describe("the folder that a portal keeps its data in", () => {
  it("is of one portal at a time, and free again however that one ended", async () => {
    const first = await startPortal({ program: "start", state: folder, options });
    for (const program of ["start", "dev"] as const) {
      const { status, stderr } = await refused(program, folder);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^Another portal keeps its data in .*\. Stop that one, or keep .* elsewhere: npm .*--state DIR\n$/,
      );
    }
    await first.kill();
    const second = await startPortal({ program: "start", state: folder, options });
    expect(await second.stop()).toBe(0);
  });

  it("is said to be none when it is a file, in one sentence with the way out", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    for (const state of [file, join(file, "below")]) {
      const { status, stderr } = await refused("start", state);
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^Nothing can be kept in .*a-file.* Choose a folder that you may write to with --state DIR\.\n$/,
      );
    }
  });
});
