import { describe, expect, it } from "vitest";
import type { CalendarDay, PortfolioEntry } from "#contract/portfolio.ts";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { score } from "#domain/scoring/score.ts";
import picker from "#test/support/dossiers/four-vendors/cherry-picker.json" with { type: "json" };
import honest from "#test/support/dossiers/four-vendors/honest.json" with { type: "json" };
import nothing from "#test/support/dossiers/four-vendors/not-applicable.json" with { type: "json" };
import partial from "#test/support/dossiers/four-vendors/partial.json" with { type: "json" };
import { comingUp } from "#web/features/buyer/portfolio/ComingUp.tsx";
import { spreadOf } from "#web/features/buyer/portfolio/DomainSpread.tsx";
import { histogram, pressed } from "#web/features/buyer/portfolio/histogram.ts";
import { PortfolioModel } from "#web/features/buyer/portfolio/PortfolioModel.ts";
import { rankedAmong } from "#web/features/buyer/portfolio/ranked-among.ts";
import { isIn, rangesOf, regions } from "#web/features/buyer/portfolio/regions.ts";

const entry = (id: string, changes: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  id,
  vendorName: `${id} Ltd`,
  product: id,
  questionnaireId: "q",
  questionnaireTitle: "Q",
  state: "submitted",
  returned: false,
  decided: null,
  atDecision: null,
  dueOn: "2027-01-31",
  nextChangeOn: null,
  policyVersion: 1,
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
const ids = (model: PortfolioModel): string[] => model.shown.value.map(({ id }) => id);

describe("the portfolio on the screen", () => {
  it("ranks the honest vendor first among the four of the guide, whoever hides, picks or says not applicable", () => {
    const all = Object.entries({ picker, nothing, partial, honest }).map(([id, dossier]) => {
      const { overall } = score(dossierSchema.parse(dossier));
      return entry(id, { score: overall === null ? null : ({ ...scored(0, 0), overall } as PortfolioEntry["score"]) });
    });
    expect(ids(new PortfolioModel(all))[0]).toBe("honest");
    expect(defaultPolicy.assurance.asserted).toBeLessThan(1);
  });

  it("puts what is not submitted after what is, and gives each vendor the places it may take", () => {
    const model = new PortfolioModel([
      entry("late", { state: "answering" }),
      entry("low", { score: scored(0.2, 0.9) }),
      entry("high", { score: scored(0.6, 0.7) }),
    ]);
    expect(model.shown.value.map(({ id, rank, range }) => [id, rank, range])).toEqual([
      ["high", 1, { best: 1, worst: 2 }],
      ["low", 2, { best: 1, worst: 2 }],
      ["late", null, null],
    ]);
  });

  it("never ranks answers to different questions in one list without being asked to, and says among whom", () => {
    const other = { questionnaireId: "r", questionnaireTitle: "R" };
    const model = new PortfolioModel([
      entry("a", { score: scored(0.4, 0.4) }),
      entry("b", { score: scored(0.3, 0.3) }),
      entry("x", { ...other, score: scored(0.9, 0.9) }),
    ]);
    const ranks = () => model.shown.value.map(({ id, rank, among }) => [id, rank, among]);
    const said = () => rankedAmong(model.asked, model.filters.value.questionnaire);
    expect(ranks()).toEqual([
      ["a", 1, 2],
      ["b", 2, 2],
      ["x", 1, 1],
    ]);
    expect(said()).toContain("Ranked within each questionnaire");
    model.filter({ questionnaire: "r" });
    expect(ranks()).toEqual([["x", 1, 1]]);
    expect(said()).toBe("Ranked among the 1 assessment of “R”.");
    model.filter({ questionnaire: "together" });
    expect(ranks()[0]).toEqual(["x", 1, 3]);
    expect(said()).toContain("says little");
  });

  it("lets equals share the better place, and shows every rank among the places it can take", () => {
    const model = new PortfolioModel([
      entry("a", { score: scored(0.4, 0.4) }),
      entry("b", { score: scored(0.4, 0.9) }),
      entry("c", { score: scored(0.2, 0.2) }),
    ]);
    expect(model.entries.map(({ id, rank }) => [id, rank])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
    for (const { rank, range, byWeight } of model.entries)
      for (const places of [range, byWeight]) {
        expect(places?.best).toBeLessThanOrEqual(rank ?? 0);
        expect(places?.worst).toBeGreaterThanOrEqual(rank ?? 99);
      }
  });

  it("takes an order it does not know for none, whatever somebody saved", () => {
    const model = new PortfolioModel([entry("a", { score: scored(0.4, 0.4) }), entry("b")]);
    for (const key of ["__proto__", "hasOwnProperty", "never"]) {
      model.view.value = { ...model.view.value, sort: { key, descending: false } };
      expect(ids(model)).toEqual(["a", "b"]);
    }
  });

  it("narrows down by words, stage and a bar of the distribution, and turns an order round on the second press", () => {
    const model = new PortfolioModel([
      entry("Alder", { score: scored(0.25, 0.3) }),
      entry("Birch", { score: scored(0.85, 0.9), decided: "approve" }),
      entry("Cedar", { state: "sent" }),
    ]);
    model.filter({ text: "BIR" });
    expect(ids(model)).toEqual(["Birch"]);
    model.filter({ text: "", stage: "with-vendor" });
    expect(ids(model)).toEqual(["Cedar"]);
    model.filter({ stage: "all" });
    model.filterRange("assured", [2, 2]);
    expect(ids(model)).toEqual(["Alder"]);
    model.filterRange("assured", [2, 8]);
    expect(ids(model)).toEqual(["Birch", "Alder"]);
    model.filterRange("assured", undefined);
    model.sortBy("product");
    expect(ids(model)).toEqual(["Alder", "Birch", "Cedar"]);
    model.sortBy("product");
    expect(ids(model)).toEqual(["Cedar", "Birch", "Alder"]);
  });

  it("counts every vendor in one bar of the distribution, the whole and the nothing included", () => {
    expect(histogram([0, 0.05, 0.1, 0.95, 1])).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it("makes one bar a filter, a second one a range, and the same again nothing", () => {
    expect(pressed(undefined, 3)).toEqual([3, 3]);
    expect(pressed([3, 3], 6)).toEqual([3, 6]);
    expect(pressed([3, 6], 1)).toEqual([1, 6]);
    expect(pressed([3, 6], 5)).toEqual([5, 5]);
    expect(pressed([3, 3], 3)).toBeUndefined();
  });

  it("keeps by what the certificate is worth here, not by whether there is one", () => {
    const held = (scope: number, assurance = 1) => ({
      name: "C",
      expires: null,
      verification: "confirmed" as const,
      assurance,
      scope,
      lacks: [],
    });
    const of = (id: string, certificate: ReturnType<typeof held> | null) =>
      entry(id, { score: { ...(scored(0.5, 0.5) as NonNullable<PortfolioEntry["score"]>), certificate } });
    const model = new PortfolioModel([
      of("chatbot", held(0)),
      of("whole", held(1)),
      of("part", held(0.5)),
      of("small", null),
      entry("sent"),
    ]);
    const kept = (certificate: "covers" | "in-part" | "no-credit" | "none"): string[] => {
      model.filter({ certificate });
      return ids(model);
    };
    expect([kept("covers"), kept("in-part"), kept("no-credit"), kept("none")]).toEqual([
      ["whole"],
      ["part"],
      ["chatbot"],
      ["small"],
    ]);
  });

  it("ticks all that is shown for a reminder, and takes the ticks off again", () => {
    const model = new PortfolioModel([
      entry("Alder", { state: "sent" }),
      entry("Birch", { state: "sent" }),
      entry("Cedar"),
    ]);
    model.filter({ stage: "with-vendor" });
    model.tickShown();
    expect([...model.ticked.value].sort()).toEqual(["Alder", "Birch"]);
    model.tickShown();
    expect(model.ticked.value.size).toBe(0);
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
    const entries = points.map(({ inherent, assured }, at) =>
      entry(`v${at}`, { score: { ...(scored(assured, assured) as NonNullable<PortfolioEntry["score"]>), inherent } }),
    );
    const model = new PortfolioModel(entries);
    for (const region of regions) {
      model.filter({ ranges: rangesOf(region) });
      const inside = entries.filter((_, at) => isIn(region, points[at] ?? { inherent: -1, assured: -1 }));
      expect(ids(model).sort()).toEqual(inside.map(({ id }) => id).sort());
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

  it("is overdue first and then month by month; what merely ran out long ago is no date any more", () => {
    const days = [
      day("2025-01-01", "certificate-expires"),
      day("2026-10-01"),
      day("2026-12-05"),
      day("2026-12-24"),
      day("2027-02-01"),
    ];
    expect(comingUp(days, "2026-11-24").months.map(({ id, days: list }) => [id, list.length])).toEqual([
      ["overdue", 1],
      ["2026-12", 2],
      ["2027-02", 1],
    ]);
  });

  it("is not crowded out by certificates that ran out long ago, and says how many dates it does not list", () => {
    const gone = Array.from({ length: 400 }, () => day("2025-01-01", "certificate-expires"));
    expect(comingUp([...gone, day("2026-12-05")], "2026-11-24")).toMatchObject({
      months: [{ id: "2026-12", days: [{ on: "2026-12-05" }] }],
      later: 0,
    });
    const full = Array.from({ length: 301 }, () => day("2026-12-05"));
    expect(comingUp(full, "2026-11-24").later).toBe(1);
  });
});
