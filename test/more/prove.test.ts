import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { allMutants } from "#test/prove/mutants/find-mutants.ts";
import type { Mutant } from "#test/prove/mutants/mutant.ts";
import { tryMutants } from "#test/prove/mutants/try-mutants.ts";
import { repository, tools } from "#worker/cli/tools.ts";

/** The lock at a place, by what stands there. */
function lock(file: string, text: string): Mutant {
  const found = allMutants().find((mutant) => mutant.file === file && mutant.text === text);
  return found ?? expect.fail(`${file} has no ${text}`);
}
const roles = lock("worker/http/authorize.ts", "!permission.roles.includes(principal.role)");
const revision = lock("worker/features/requests/systems.repository.ts", "assertOneChanged(db)");

/** Whether tests hold while a lock is away from the start. */
function holds({ id }: Mutant, file: string, title: string): boolean {
  const args = [tools.vitest, "run", "--config", "test/prove/mutants/vitest.config.ts", file, "-t", title];
  const env = { ...process.env, MUTANTS_AWAY: id };
  return spawnSync(process.execPath, args, { cwd: repository, env, encoding: "utf8" }).status === 0;
}

describe("a portal that is broken on purpose", () => {
  it("fails the matrix when roles are not asked for", () => {
    const route = "PUT /api/buyer/settings";
    expect(holds(roles, "test/worker/access/matrix.test.ts", route)).toBe(false);
    expect(holds(revision, "test/worker/access/matrix.test.ts", route)).toBe(true);
  });

  it("fails the races when a batch does not mind what changed meanwhile", () => {
    const pair = "PUT /api/vendor/requests/:id/systems, PUT /api/vendor/requests/:id/systems";
    expect(holds(revision, "test/worker/races/races.more.ts", pair)).toBe(false);
    expect(holds(roles, "test/worker/races/races.more.ts", pair)).toBe(true);
  });

  it("is missed by tests that look there, and by none that look elsewhere", async () => {
    const { fates, hold } = await tryMutants(
      [roles],
      ["test/worker/ports/ids.test.ts", "test/worker/http/demo.test.ts"],
    );
    expect({ hold, killed: fates.map(({ killedBy }) => killedBy !== undefined) }).toEqual({
      hold: true,
      killed: [false],
    });
    const there = await tryMutants([roles], ["test/worker/identity/members.test.ts"]);
    expect(there.fates[0]?.killedBy?.test).toContain("member");
  });
});
