import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repository, tools } from "../../../worker/cli/tools.ts";
import { type Fate, openDesk } from "./desk.ts";
import type { Mutant } from "./mutant.ts";

/** Two at most, so that somebody else can work on the machine. */
const processes = 2;
const config = "test/prove/mutants/vitest.config.ts";

const testFiles = (): string[] =>
  readdirSync(join(repository, "test/worker"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => join("test/worker", name))
    .sort();

/** Runs test files in a process of their own; true when all of them passed. */
async function passes(files: readonly string[], env: Record<string, string>): Promise<boolean> {
  const child = spawn(process.execPath, [tools.vitest, "run", "--config", config, "--reporter=dot", ...files], {
    cwd: repository,
    stdio: ["ignore", process.env.PROVE_LOUD ? "inherit" : "ignore", process.env.PROVE_LOUD ? "inherit" : "ignore"],
    env: { ...process.env, ...env },
  });
  return new Promise((over) => child.once("close", (code) => over(code === 0)));
}

/**
 * Takes every one of these locks away in turn, while the tests run that reach it. Gives what became of each, and whether
 * the tests hold when nothing is away: what fails by itself proves nothing.
 */
export async function tryMutants(
  mutants: readonly Mutant[],
  files: readonly string[] = testFiles(),
): Promise<{ fates: Fate[]; hold: boolean }> {
  const desk = await openDesk(mutants);
  try {
    const shares = Array.from({ length: processes }, (_, share) => files.filter((_, at) => at % processes === share));
    const held = await Promise.all(
      shares.filter((share) => share.length > 0).map((share) => passes(share, { MUTANTS_DESK: desk.url })),
    );
    return { fates: [...desk.fates.values()], hold: held.every(Boolean) };
  } finally {
    await desk.close();
  }
}
