import { describe, expect, it } from "vitest";
import type { CalendarDay, PortfolioEntry } from "#contract/portfolio.ts";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { binOf, rangesOfText, rangesText } from "#domain/portfolio/shares.ts";
import { score } from "#domain/scoring/score.ts";
import picker from "#test/support/dossiers/four-vendors/cherry-picker.json" with { type: "json" };
import honest from "#test/support/dossiers/four-vendors/honest.json" with { type: "json" };
import nothing from "#test/support/dossiers/four-vendors/not-applicable.json" with { type: "json" };
import partial from "#test/support/dossiers/four-vendors/partial.json" with { type: "json" };
import { comingUp } from "#web/features/buyer/portfolio/ComingUp.tsx";
import { spreadOf } from "#web/features/buyer/portfolio/DomainSpread.tsx";
import { pressed } from "#web/features/buyer/portfolio/histogram.ts";
import { wholeSearch, withRange } from "#web/features/buyer/portfolio/narrowed.ts";
import { placesOf } from "#web/features/buyer/portfolio/places.ts";
import { rankedAmong, together, within } from "#web/features/buyer/portfolio/ranked-among.ts";
import { isIn, rangesOf, regions } from "#web/features/buyer/portfolio/regions.ts";

const entry = (id: string, changes: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  id,
  vendorName: `${id} Ltd`,
  product: id,
  questionnaireId: "q",
  questionnaireTitle: "Q",
  state: "submitted",
  stage: "to-review",
  ended: null,
  returned: false,
  decided: null,
  atDecision: null,
  dueOn: "2027-01-31",
  policyVersion: 1,
  rank: null,
  score: null,
  ...changes,
});
const scored = (assured: number, claimed: number): PortfolioEntry["score"] => ({
  overall: { assured, checked: assured, claimed, possible: 1, coverage: 1 },
  inherent: 0.5,
  rating: "moderate",
  conclusive: true,
  isLookedAt: true,
  criticalFlags: 0,
  openFindings: 0,
  certificate: null,
  domains: { "A.2": assured },
});
describe("the places that a vendor may take", () => {
  it("begin with the honest vendor among the four of the guide, whoever hides, picks or says not applicable", () => {
    const all = Object.entries({ picker, nothing, partial, honest }).map(([id, dossier]) => {
      const { overall } = score(dossierSchema.parse(dossier));
      return entry(id, { score: overall === null ? null : ({ ...scored(0, 0), overall } as PortfolioEntry["score"]) });
    });
    expect(placesOf(all, within).get("honest")?.rank).toBe(1);
    expect(defaultPolicy.assurance.asserted).toBeLessThan(1);
  });

  it("are those that the claims leave open, and none of what is not submitted", () => {
    const places = placesOf(
      [
        entry("late", { state: "answering" }),
        entry("low", { score: scored(0.2, 0.9) }),
        entry("high", { score: scored(0.6, 0.7) }),
      ],
      within,
    );
    expect([...places].map(([id, { rank, range }]) => [id, rank, range])).toEqual([
      ["high", 1, { best: 1, worst: 2 }],
      ["low", 2, { best: 1, worst: 2 }],
    ]);
  });

  it("are among answers to the same questions unless that is asked for, and it is said among whom", () => {
    const all = [
      entry("a", { score: scored(0.4, 0.4) }),
      entry("b", { score: scored(0.3, 0.3) }),
      entry("x", { questionnaireId: "r", score: scored(0.9, 0.9) }),
    ];
    const ranks = (chosen: string) => [...placesOf(all, chosen)].map(([id, { rank }]) => [id, rank]);
    expect(ranks(within)).toEqual([
      ["a", 1],
      ["b", 2],
      ["x", 1],
    ]);
    expect(ranks(together)[0]).toEqual(["x", 1]);
    const asked = [
      { id: "q", title: "Q", ranked: 2 },
      { id: "r", title: "R", ranked: 1 },
    ];
    expect(rankedAmong(asked, within)).toContain("Ranked within each questionnaire");
    expect(rankedAmong(asked, "r")).toBe("Ranked among the 1 assessment of “R”.");
    expect(rankedAmong(asked, together)).toContain("says little");
  });

  it("hold every rank, and equals share the better one", () => {
    const places = placesOf(
      [
        entry("a", { score: scored(0.4, 0.4) }),
        entry("b", { score: scored(0.4, 0.9) }),
        entry("c", { score: scored(0.2, 0.2) }),
      ],
      within,
    );
    expect([...places].map(([id, { rank }]) => [id, rank])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
    for (const { rank, range, byWeight } of places.values())
      for (const { best, worst } of [range, byWeight]) {
        expect(best).toBeLessThanOrEqual(rank);
        expect(worst).toBeGreaterThanOrEqual(rank);
      }
  });
});

describe("what somebody looks at in the portfolio", () => {
  it("is narrowed by ranges of shares that exist, and by none once they are taken away", () => {
    expect(rangesOfText(rangesText({ "A.2": [3, 5], assured: [0, 9] }))).toEqual({ "A.2": [3, 5], assured: [0, 9] });
    for (const text of ["never:1-2", "assured:1", "assured:1-12", "assured"])
      expect(rangesOfText(text)).toBeUndefined();
    const whole = wholeSearch({ hidden: [] });
    expect(withRange(withRange(whole, "A.2", [3, 3]), "A.2", undefined)).toEqual(whole);
  });
});

describe("the distribution of a share", () => {
  it("has every vendor in one bar, the whole and the nothing included", () => {
    expect([0, 0.05, 0.1, 0.3, 0.95, 1].map(binOf)).toEqual([0, 0, 1, 3, 9, 9]);
  });

  it("makes one bar a filter, a second one a range, and the same again nothing", () => {
    expect(pressed(undefined, 3)).toEqual([3, 3]);
    expect(pressed([3, 3], 6)).toEqual([3, 6]);
    expect(pressed([3, 6], 1)).toEqual([1, 6]);
    expect(pressed([3, 6], 5)).toEqual([5, 5]);
    expect(pressed([3, 3], 3)).toBeUndefined();
  });

  it("says where the portfolio is weak, with the quartiles of each domain", () => {
    const entries = [0.1, 0.2, 0.3, 0.9].map((share) => entry(`v${share}`, { score: scored(share, share) }));
    const [domain] = spreadOf(entries);
    expect([domain?.quartile, domain?.median, domain?.upper].map((share) => share?.toFixed(3))).toEqual([
      "0.175",
      "0.250",
      "0.450",
    ]);
    expect(domain).toMatchObject({ id: "A.2", below: 2 });
  });
});

describe("the regions of the picture", () => {
  it("hold every vendor exactly once, and filter to just theirs", () => {
    const points = [0, 0.49, 0.5, 1].flatMap((inherent) => [0, 0.49, 0.5, 1].map((assured) => ({ inherent, assured })));
    const isKept = (share: number, range: readonly [number, number] | undefined) =>
      range !== undefined && binOf(share) >= range[0] && binOf(share) <= range[1];
    for (const region of regions) {
      const { inherent, assured } = rangesOf(region);
      for (const point of points)
        expect(isKept(point.inherent, inherent) && isKept(point.assured, assured)).toBe(isIn(region, point));
    }
    for (const point of points) expect(regions.filter((region) => isIn(region, point))).toHaveLength(1);
  });
});

describe("what comes up", () => {
  const day = (on: string, kind: CalendarDay["kind"] = "finding-due"): CalendarDay => ({
    on,
    kind,
    assessmentId: "asm_1",
    product: "P",
    vendorName: "V",
    about: "",
  });

  it("is overdue first and then month by month, and counts no month of which there may be more", () => {
    const days = [day("2026-10-01"), day("2026-12-05"), day("2026-12-24"), day("2027-02-01")];
    const counted = (areAll: boolean) =>
      comingUp({ days, areAll }, "2026-11-24").map(({ id, days: list, isWhole }) => [id, list.length, isWhole]);
    expect(counted(true)).toEqual([
      ["overdue", 1, true],
      ["2026-12", 2, true],
      ["2027-02", 1, true],
    ]);
    expect(counted(false).at(-1)).toEqual(["2027-02", 1, false]);
  });
});
