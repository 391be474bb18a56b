import { execFileSync } from "node:child_process";
import { repository } from "../../../worker/cli/tools.ts";
import { type Figure, figureOf } from "../../support/figure.ts";
import { chanceOf } from "../chance.ts";
import type { Measure, Proof } from "../measure.ts";
import type { Fate } from "../mutants/desk.ts";
import { equivalents, withoutEquivalents } from "../mutants/equivalents.ts";
import { allMutants } from "../mutants/find-mutants.ts";
import { type Mutant, mutantKinds } from "../mutants/mutant.ts";
import { tryMutants } from "../mutants/try-mutants.ts";

const git = (...args: string[]): string => execFileSync("git", args, { cwd: repository, encoding: "utf8" });

/** Files that changed since the last proof; none of them when there was none. */
function changedSince(commit: string | undefined): (file: string) => boolean {
  if (commit === undefined) return () => false;
  const names = git("diff", "--name-only", commit, "--", "worker").split("\n");
  return (file) => names.includes(file);
}

/** All of them, or those of changed files and sixty drawn by the commit. */
function chosenOf(mutants: readonly Mutant[], { commit, isLong, before }: Proof): Mutant[] {
  if (isLong) return [...mutants];
  const isChanged = changedSince(before);
  const chance = chanceOf(commit);
  const drawn = mutants
    .filter(({ file }) => !isChanged(file))
    .map((mutant) => ({ mutant, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, 60)
    .map(({ mutant }) => mutant);
  return [...mutants.filter(({ file }) => isChanged(file)), ...drawn];
}

const whereOf = ({ mutant, tried, once }: Fate): string => {
  const seen =
    tried.length + once.size === 0 ? "no test reaches it" : `${tried.length} tests reach it and miss nothing`;
  return `${mutant.file}:${mutant.line} (${mutant.kind}) ${mutant.text.slice(0, 120)}: ${seen}`;
};

/** What is said of locks that were taken away. */
export function figureOfFates(fates: readonly Fate[], of: { hold: boolean; seconds: number; all: number }): Figure {
  const killed = fates.filter(({ killedBy }) => killedBy !== undefined);
  const kinds = mutantKinds.map((kind) => {
    const those = fates.filter(({ mutant }) => mutant.kind === kind);
    return `${kind} ${those.filter(({ killedBy }) => killedBy).length}/${those.length}`;
  });
  const survivors = fates.filter(({ killedBy }) => killedBy === undefined).map(whereOf);
  return figureOf({
    name: "Authorisation mutants",
    is: `${killed.length} killed of ${fates.length} (${kinds.join(", ")}) of ${of.all}, in ${of.seconds} s`,
    target: "every one",
    enough: fates.length > 0,
    short: of.hold ? survivors : ["the tests do not hold when nothing is taken away", ...survivors],
  });
}

export const mutants: Measure = {
  word: "mutants",
  name: "Authorisation mutants",
  take: async (proof) => {
    const all = withoutEquivalents(allMutants(), equivalents);
    const started = Date.now();
    const { fates, hold } = await tryMutants(chosenOf(all, proof));
    return figureOfFates(fates, { hold, all: all.length, seconds: Math.round((Date.now() - started) / 1000) });
  },
};
