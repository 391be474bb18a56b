import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../../worker/cli/tools.ts";

const folder = join(repository, "worker/decisions");
const records = readdirSync(folder).filter((name) => name.endsWith(".md"));

/** What a record of a decision lacks of the one form they have. */
function lacks(name: string, text: string): string[] {
  const number = /^(\d{3})-[a-z0-9-]+\.md$/.exec(name)?.[1];
  const title = number !== undefined && text.startsWith(`# ${number} `) ? [] : ["a title with the number of its name"];
  const parts = [...text.matchAll(/^\*\*(\w+)\.\*\* /gm)].map(([, part]) => part);
  return parts.join(" ") === "Status Context Decision Consequences" ? title : [...title, "its four parts in order"];
}

describe("a record of a decision", () => {
  it.each(records)("has status, context, decision and consequences: %s", (name) => {
    expect(lacks(name, readFileSync(join(folder, name), "utf8"))).toEqual([]);
  });

  it("is numbered without a gap", () => {
    expect(records.map((name) => Number(name.slice(0, 3)))).toEqual(records.map((_, index) => index + 1));
  });

  it("is refused without one of its parts, or under another number", () => {
    expect(lacks("001-x.md", "# 002 X\n\n**Status.** In force.\n\n**Context.** Y\n\n**Decision.** Z\n")).toEqual([
      "a title with the number of its name",
      "its four parts in order",
    ]);
  });
});
