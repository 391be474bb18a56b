import { describe, expect, it } from "vitest";
import { repository } from "../../worker/cli/tools.ts";
import { fileCircles, folderCircles, type Imports, importsUnder } from "./circles.ts";

const graph = (edges: Readonly<Record<string, readonly string[]>>): Imports =>
  new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));

describe("circles", () => {
  it("are found between files, types included", () => {
    const imports = importsUnder(repository, ["test/walls/bad/worker"]);
    const round = "test/walls/bad/worker/features/reviews/round";
    expect(fileCircles(imports).map((circle) => circle.sort())).toEqual([[`${round}/one.ts`, `${round}/other.ts`]]);
  });

  it("are found between folders whose files make none", () => {
    const imports = graph({ "a/one.ts": ["b/one.ts"], "b/other.ts": ["a/other.ts"], "a/other.ts": [], "b/one.ts": [] });
    expect(fileCircles(imports)).toEqual([]);
    expect(folderCircles(imports).map((circle) => circle.sort())).toEqual([["a/", "b/"]]);
  });

  it("are found between a folder and a file beside it", () => {
    const imports = graph({ "a/top.ts": ["a/in/x.ts"], "a/in/y.ts": ["a/top.ts"], "a/in/x.ts": [] });
    expect(folderCircles(imports)).toEqual([expect.arrayContaining(["a/top.ts", "a/in/"])]);
  });

  it("are not seen where one floor only stands on another", () => {
    expect(folderCircles(graph({ "a/one.ts": ["b/one.ts"], "b/one.ts": ["c/one.ts"], "c/one.ts": [] }))).toEqual([]);
  });

  it("are none in the house", () => {
    const imports = importsUnder(repository, ["worker", "web", "test"]);
    expect({ files: fileCircles(imports), folders: folderCircles(imports) }).toEqual({ files: [], folders: [] });
  });
});
