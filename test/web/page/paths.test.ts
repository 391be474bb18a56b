import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const web = fileURLToPath(new URL("../../../web", import.meta.url));

/** Paths of pages that stand in no table. */
const looseRoutes = (source: string): string[] => source.match(/<Route\s[^>]*\bpath=[^>]*>/g) ?? [];

it("every page has its path in a table, from which the tests that walk the portal have them", () => {
  const sources = readdirSync(web, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tsx"));
  const found = sources.flatMap((path) => looseRoutes(readFileSync(join(web, path), "utf8")));
  // What stands behind the open pages: the table of whoever is signed in.
  expect(found).toEqual(['<Route path="/" component={Home} />', '<Route path="/*" component={Home} />']);
});

it("a page beside the tables would be found", () => {
  expect(looseRoutes('<Route path="/secret" component={Secret} />')).toHaveLength(1);
});
