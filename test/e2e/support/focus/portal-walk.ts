import type { Walker } from "./walker.ts";

interface Walk {
  /** Paths as in the pages' own tables: "/requests/:id". */
  readonly paths: readonly string[];
  /** Called on each page once it stands still. */
  readonly look: (url: string) => Promise<void>;
}

/** Where so many of a kind did not lead on, the next will not. */
const mostFruitless = 12;

/**
 * Goes to every page of a table, by itself or by a link of another, as somebody would; gives the paths that no link
 * leads to. A part that may be left out, as in "/assessments/:id/:view?", is met with and without, and in every view.
 */
export async function walkPortal(walker: Walker, { paths, look }: Walk): Promise<string[]> {
  const patterns = paths.flatMap((path) => (path.endsWith("?") ? withAndWithout(path) : [path]));
  const kindOf = (url: string): string => {
    const pattern = patterns.find((one) => isOf(one, url)) ?? "";
    return pattern.endsWith(":view") ? `${pattern} ${lastPart(url)}` : pattern;
  };
  const met = new Set<string>();
  const known = new Set<string>();
  const waiting: string[] = [];
  const others: string[] = [];
  const hear = (urls: readonly string[]): void => {
    for (const url of urls.filter((one) => kindOf(one) !== "" && !known.has(one))) {
      known.add(url);
      waiting.push(url);
    }
  };
  const missing = (): string[] =>
    patterns.filter((pattern) => ![...met].some((kind) => kind.split(" ")[0] === pattern));
  const isDone = (): boolean => missing().length === 0 || others.length === 0;

  hear(patterns.filter((pattern) => !pattern.includes(":")));
  for (let fruitless = 0; waiting.length > 0 || (!isDone() && fruitless < mostFruitless); ) {
    const fresh = waiting.shift();
    // Not every one of a kind leads on: another is tried only while something is missing.
    if (fresh !== undefined && met.has(kindOf(fresh))) others.push(fresh);
    else {
      const url = fresh ?? others.shift() ?? "";
      if (!(await walker.open(url))) continue;
      hear(await walker.links());
      if (fresh === undefined) fruitless++;
      else await look(url);
      met.add(kindOf(url));
    }
  }
  return missing();
}

const withAndWithout = (path: string): string[] => [path.slice(0, path.lastIndexOf("/")), path.slice(0, -1)];

const pathOf = (url: string): string => url.split(/[#?]/)[0] ?? "";
const lastPart = (url: string): string => pathOf(url).split("/").at(-1) ?? "";

/** Whether an address is one of a path's. */
const isOf = (path: string, url: string): boolean =>
  new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`).test(pathOf(url));
