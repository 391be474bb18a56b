import { describe, expect, it } from "vitest";
import { readView, writeView } from "#web/features/buyer/compare/compare-view.ts";

const usual = { onlyDifferences: false, columns: "chosen", rows: "catalogue", weights: {} } as const;

describe("a comparison's address", () => {
  it("shows a colleague the same view", () => {
    const view = {
      onlyDifferences: true,
      columns: "assured",
      rows: "spread",
      weights: { "A.5": 0, "A.2": 3.5 },
    } as const;
    const written = writeView("?assessments=a,b", view);
    expect(readView(written)).toEqual(view);
    expect(new URLSearchParams(written).get("assessments")).toBe("a,b");
  });

  it("stays short while everything is as usual", () => {
    expect(writeView("?assessments=a", usual)).toBe("?assessments=a");
    expect(readView("?assessments=a")).toEqual(usual);
  });

  it.each([
    "?weights=A.99:3",
    "?weights=A.2:",
    "?weights=A.2:-1",
    "?weights=A.2:much",
    "?columns=x&rows=y&differences=z",
  ])("takes %s for the usual view", (search) => {
    expect(readView(search)).toEqual(usual);
  });
});
