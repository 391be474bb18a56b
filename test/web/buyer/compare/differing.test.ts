import { describe, expect, it } from "vitest";
import { differing } from "#web/features/buyer/compare/differing.ts";

const cell = (share: number) => ({ state: "scored" as const, share });
const row = (id: string, ...shares: number[]) => ({
  id,
  label: id,
  cells: Object.fromEntries(shares.map((share, index) => [`v${index}`, cell(share)])),
});

describe("only differences", () => {
  it("leaves out rows in which all are close to each other, and keeps those in which one stands out", () => {
    const rows = [row("close", 0.5, 0.55), row("apart", 0.5, 0.7)];
    expect(differing(rows).map(({ id }) => id)).toEqual(["apart"]);
  });

  it("keeps a domain for the sake of a control in it", () => {
    const domain = { ...row("domain", 0.5, 0.5), children: [row("same", 0.5, 0.5), row("other", 0, 1)] };
    expect(differing([domain])[0]?.children?.map(({ id }) => id)).toEqual(["other"]);
  });

  it("counts what is known of one and not of another as a difference", () => {
    const rows = [{ id: "r", label: "r", cells: { a: cell(0.5), b: { state: "open" as const, word: "Unknown" } } }];
    expect(differing(rows)).toHaveLength(1);
  });
});
