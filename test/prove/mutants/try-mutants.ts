import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repository, tools } from "../../../worker/cli/tools.ts";
import { inMemory } from "../in-memory.ts";
import { type Fate, isOwn, openDesk } from "./desk.ts";
import type { Mutant } from "./mutant.ts";

/** Two at most, so that somebody else can work on the machine. */
const processes = 2;
const config = "test/prove/mutants/vitest.config.ts";

const testFiles = (): string[] =>
  readdirSync(join(repository, "test/worker"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:test|more)\.ts$/.test(name))
    .map((name) => join("test/worker", name))
    .sort();

/** Runs test files in a process of their own; true when all of them passed. */
async function passes(files: readonly string[], env: Record<string, string>): Promise<boolean> {
  const child = spawn(process.execPath, [tools.vitest, "run", "--config", config, "--reporter=dot", ...files], {
    cwd: repository,
    stdio: ["ignore", process.env.PROVE_LOUD ? "inherit" : "ignore", process.env.PROVE_LOUD ? "inherit" : "ignore"],
    env: { ...process.env, ...inMemory, ...env },
  });
  return new Promise((over) => child.once("close", (code) => over(code === 0)));
}

/** Works off a list with so many hands. */
async function withHands<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const hand = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: processes }, hand));
}

/** A lock that is read when its file is loaded: the tests that should miss it run anew, without it from the start. */
async function tryFromStart(fate: Fate, files: readonly string[]): Promise<void> {
  const own = files.filter((file) => isOwn(file, fate.mutant.file) && !slow.test(file));
  fate.tried.push(...own);
  if (own.length === 0 || (await passes(own, { MUTANTS_AWAY: fate.mutant.id }))) return;
  fate.killedBy = { test: own.join(", "), why: "one of them fails" };
}

/** Takes every minute alone; what it says of one lock, other tests say too. */
const slow = /access\/(?:matrix|canaries|refused)/;

/** No feature's own, or generated for all of them. */
const ofEverybody = /test\/worker\/(?:access|races)\/|\.more\.ts$/;

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
    const held: boolean[] = [];
    for (const round of ["own", "all"] as const) {
      desk.begin(round);
      const asked = round === "own" ? files.filter((file) => !ofEverybody.test(file)) : files;
      const shares = Array.from({ length: processes }, (_, share) => asked.filter((_, at) => at % processes === share));
      const asking = shares.filter((share) => share.length > 0);
      held.push(...(await Promise.all(asking.map((share) => passes(share, { MUTANTS_DESK: desk.url })))));
    }
    const fates = [...desk.fates.values()];
    const fromStart = fates.filter(({ killedBy, mutant }) => killedBy === undefined && mutant.isLoaded);
    await withHands(fromStart, (fate) => tryFromStart(fate, files));
    return { fates, hold: held.every(Boolean) };
  } finally {
    await desk.close();
  }
}
