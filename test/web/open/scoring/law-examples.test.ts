import { describe, expect, it } from "vitest";
import { type LawId, laws } from "#domain/scoring/laws/laws.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { exampleOf } from "#web/features/open/scoring/law-examples.ts";

const summariesOf = (law: LawId): Summary[] => exampleOf(law, {}).map(({ summary }) => summary);
const assured = ({ overall }: Summary): number => overall?.assured ?? 0;

describe("the worked example of a promise", () => {
  it.each(laws.map(({ id, promise }) => [id, promise] as const))("is there for promise %i: %s", (id) => {
    expect(exampleOf(id, {}).length).toBeGreaterThan(1);
  });

  it.each([1, 2, 4, 6, 9] as const)("shows that nothing is raised under promise %i", (id) => {
    const [before, ...after] = summariesOf(id).map(assured);
    for (const one of after) expect(one).toBeLessThanOrEqual(before ?? 0);
  });

  it("shows little trust for a report that nobody looked at, and more once it was accepted", () => {
    const [word = 0, unseen = 0, accepted = 0] = summariesOf(3).map(assured);
    expect(word).toBeLessThan(unseen);
    expect(unseen).toBeLessThan(accepted);
  });

  it("tells a no, a blank and an accepted does-not-apply apart", () => {
    const shown = summariesOf(5).map(({ overall }) => [overall?.claimed, overall?.coverage, overall?.possible]);
    expect(new Set(shown.map((one) => JSON.stringify(one))).size).toBe(3);
  });

  it("is the same in any order", () => {
    const [one, other] = summariesOf(7);
    expect(one?.overall).toEqual(other?.overall);
  });

  it("shows a rating that rests on what nobody looked at as not conclusive, and what is checked unmoved", () => {
    const [unseen, seen] = summariesOf(8);
    expect(unseen?.overall?.checked).toBeLessThan(unseen?.overall?.assured ?? 0);
    expect([unseen?.conclusive, seen?.conclusive]).toEqual([false, true]);
  });

  it("shows that nothing the vendor says moves the inherent risk", () => {
    expect(new Set(summariesOf(10).map(({ inherent }) => inherent)).size).toBe(1);
  });

  it("follows the policy that it is shown under", () => {
    const [word] = exampleOf(3, { assurance: { asserted: 0.2 } });
    expect(word?.summary.overall?.assured).toBeCloseTo(0.2, 9);
  });
});
