// Circles of files and of folders, `import type` counted: what knows each other cannot be read, or mended, apart.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";

/** From a file to the files it imports; paths from the root of the tree, with slashes. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** Files that break the walls on purpose. */
const bad = "test/walls/bad/";
const source = /\.tsx?$/;
const specifier = /(?:\bfrom|\bimport|\bimport\()\s*"([^"]+)"/g;

/** What every TypeScript file under some folders imports of the others. */
export function importsUnder(root: string, folders: readonly string[]): Imports {
  const aliases = aliasesOf(root);
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => source.test(file) && !file.endsWith(".d.ts"))
      .map((file) => slashed(join(folder, file)))
      .filter((file) => folder.startsWith(bad) || !file.startsWith(bad)),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const named = [...readFileSync(join(root, file), "utf8").matchAll(specifier)].map(([, name = ""]) => name);
      const paths = named.map((name) => pathOf(name, { from: file, aliases }));
      return [file, new Set(paths.filter((path) => known.has(path)))];
    }),
  );
}

const slashed = (path: string): string => path.split(sep).join("/");

type Aliases = readonly (readonly [alias: string, folder: string])[];

/** The `imports` of package.json: `#domain/` stands for `worker/domain/`. */
function aliasesOf(root: string): Aliases {
  const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly imports: Readonly<Record<string, string>>;
  };
  return Object.entries(imports).map(([alias, path]) => [alias.slice(0, -1), path.slice("./".length, -1)] as const);
}

function pathOf(name: string, { from, aliases }: { readonly from: string; readonly aliases: Aliases }): string {
  if (name.startsWith(".")) return slashed(normalize(join(dirname(from), name)));
  const alias = aliases.find(([start]) => name.startsWith(start));
  return alias === undefined ? "" : alias[1] + name.slice(alias[0].length);
}

/** Groups of files that import each other in a circle. */
export const fileCircles = (imports: Imports): string[][] => circlesIn(imports);

/**
 * Groups of folders, or of a folder and a file beside it, that import each other in a circle: of each folder the things that
 * lie in it are looked at, a folder with all that is below it.
 */
export function folderCircles(imports: Imports): string[][] {
  const folders = new Set([...imports.keys()].flatMap(ancestors));
  return [...folders].flatMap((folder) =>
    circlesIn(betweenChildren(imports, folder)).filter((circle) => circle.some((child) => child.endsWith("/"))),
  );
}

const ancestors = (file: string): string[] => {
  const parts = file.split("/").slice(0, -1);
  return ["", ...parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/`)];
};

/** What the children of a folder import of each other; folders end in a slash. */
function betweenChildren(imports: Imports, folder: string): Imports {
  const childOf = (file: string): string | undefined => {
    if (!file.startsWith(folder)) return undefined;
    const [name = "", ...below] = file.slice(folder.length).split("/");
    return folder + name + (below.length > 0 ? "/" : "");
  };
  const between = new Map<string, Set<string>>();
  for (const [file, imported] of imports) {
    const from = childOf(file);
    if (from === undefined) continue;
    const known = between.get(from) ?? new Set();
    for (const to of [...imported].map(childOf)) if (to !== undefined && to !== from) known.add(to);
    between.set(from, known);
  }
  return between;
}

/** The strongly connected parts of more than one (Tarjan 1972). */
function circlesIn(graph: Imports): string[][] {
  const [order, lowest] = [new Map<string, number>(), new Map<string, number>()];
  const path: string[] = [];
  const circles: string[][] = [];
  const walk = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    let low = index;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const seen = order.get(next);
      if (seen === undefined) low = Math.min(low, walk(next));
      else if (path.includes(next)) low = Math.min(low, seen);
    }
    lowest.set(node, low);
    if (low === index) {
      const part = path.splice(path.indexOf(node));
      if (part.length > 1) circles.push(part);
    }
    return low;
  };
  for (const node of graph.keys()) if (!order.has(node)) walk(node);
  return circles;
}
