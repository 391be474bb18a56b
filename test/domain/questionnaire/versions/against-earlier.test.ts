import { describe, expect, it } from "vitest";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { lintAgainstEarlier, unlistedIds } from "#domain/questionnaire/versions/against-earlier.ts";

const version = (of: {
  version: number;
  ids: string[];
  type?: "yesNo" | "date";
  retiredIds?: string[];
}): Questionnaire => ({
  id: "q",
  version: of.version,
  title: "Q",
  language: "en",
  ...(of.retiredIds && { retiredIds: of.retiredIds }),
  sections: [
    { id: "s", title: "S", questions: of.ids.map((id) => ({ id, type: of.type ?? "yesNo", text: `Is ${id}?` })) },
  ],
});

const errors = (next: Questionnaire, ...published: Questionnaire[]) =>
  lintAgainstEarlier(next, published)
    .filter(({ severity }) => severity === "error")
    .map(({ path }) => path);

describe("a next version, against those published before", () => {
  it("needs a number of its own, and is told which", () => {
    const published = version({ version: 3, ids: ["a"] });
    expect(errors(version({ version: 3, ids: ["a"] }), published)).toEqual(["/version"]);
    expect(lintAgainstEarlier(version({ version: 2, ids: ["a"] }), [published])[0]?.text).toContain("version 4");
    expect(errors(version({ version: 4, ids: ["a"] }), published)).toEqual([]);
  });

  it("keeps the type of every id, because the same id means the same question", () => {
    const next = version({ version: 2, ids: ["a"], type: "date" });
    expect(errors(next, version({ version: 1, ids: ["a"] }))).toEqual(["/sections/0/questions/0/type"]);
  });

  it("never takes up an id that was retired", () => {
    const earlier = version({ version: 2, ids: ["a"], retiredIds: ["old"] });
    expect(errors(version({ version: 3, ids: ["a", "old"] }), earlier)).toEqual(["/sections/0/questions/1/id"]);
  });

  it("retires the ids it no longer asks, of all versions before", () => {
    const published = [version({ version: 2, ids: ["b"] }), version({ version: 1, ids: ["a", "b"] })];
    expect(unlistedIds(version({ version: 3, ids: ["c"] }), published)).toEqual(["b", "a"]);
    expect(unlistedIds(version({ version: 3, ids: ["c"], retiredIds: ["a"] }), published)).toEqual(["b"]);
  });
});
