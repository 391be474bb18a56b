import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../../worker/cli/tools.ts";
import type { Mutant } from "./mutant.ts";
import { predicatesIn, writtenKeysIn } from "./predicates.ts";
import { guardsIn, redactionsIn } from "./redactions.ts";
import { refusalsIn } from "./refusals.ts";
import { nodesIn, treeOf } from "./syntax.ts";

/** Where locks are: all that runs between a request and the tables. */
const folders = ["worker/features", "worker/http", "worker/storage", "worker/jobs"];

/** The words a mutated file asks by, whether a lock is taken away now. */
const isAway = (id: string): string => `globalThis.isLockAway(${JSON.stringify(id)})`;

/** The locks of one file. */
export function mutantsIn(file: string, text: string): Mutant[] {
  const tree = treeOf(file, text);
  const places = [
    ...predicatesIn(tree, text),
    ...writtenKeysIn(tree, text),
    ...refusalsIn(tree, text),
    ...redactionsIn(tree, text),
    ...guardsIn(tree),
  ];
  const functions = [...nodesIn(tree)].filter(({ type }) => /Function/.test(type));
  const isLoaded = (at: number): boolean => !functions.some(({ start, end }) => start < at && at < end);
  return places
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map(({ kind, start, end, isLazy = false, whenLoaded, ...usual }) => {
      const lines = text.slice(0, start).split("\n");
      const id = `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}:${kind}`;
      const words = text.slice(start, end).replace(/\s+/g, " ");
      const isRead = isLoaded(start) && !isLazy;
      const { before, behind } = (isRead && whenLoaded) || usual;
      const place = { id, file, line: lines.length, kind, text: words, isLoaded: isRead && whenLoaded === undefined };
      return { ...place, start, end, before: before(isAway(id)), behind };
    });
}

const imported = 'import { sql as sqlOfMutants } from "drizzle-orm"; ';

/** A file in which every lock asks whether it is there. */
export function withSwitches(text: string, mutants: readonly Mutant[]): string {
  const insertions = mutants.flatMap(({ start, end, before, behind }) => [
    { at: start, opens: true, other: end, words: before },
    { at: end, opens: false, other: start, words: behind },
  ]);
  // What closes comes before what opens; of those that open the outer one first, of those that close the inner one.
  insertions.sort(
    (one, other) => one.at - other.at || Number(one.opens) - Number(other.opens) || other.other - one.other,
  );
  let done = 0;
  let out = mutants.some(({ before }) => before.includes("sqlOfMutants")) ? imported : "";
  for (const { at, words } of insertions) {
    out += text.slice(done, at) + words;
    done = at;
  }
  return out + text.slice(done);
}

/** Every lock of the portal, file by file. */
export const allMutants = (): Mutant[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((file) => file.endsWith(".ts") && !/\.(?:tables|d)\.ts$/.test(file))
    .sort()
    .flatMap((file) => mutantsIn(file, readFileSync(join(repository, file), "utf8")));
