import { describe, expect, it } from "vitest";
import type { PortfolioEntry } from "#contract/portfolio.ts";
import { dossierSchema } from "#domain/assessment/dossier.schema.ts";
import { defaultPolicy } from "#domain/scoring/policy.ts";
import { score } from "#domain/scoring/score.ts";
import picker from "#test/support/dossiers/four-vendors/cherry-picker.json" with { type: "json" };
import honest from "#test/support/dossiers/four-vendors/honest.json" with { type: "json" };
import nothing from "#test/support/dossiers/four-vendors/not-applicable.json" with { type: "json" };
import partial from "#test/support/dossiers/four-vendors/partial.json" with { type: "json" };
import { daysOf } from "#web/features/portfolio/ComingUp.tsx";
import { spreadOf } from "#web/features/portfolio/DomainSpread.tsx";
import { histogram } from "#web/features/portfolio/histogram.ts";
import { PortfolioModel } from "#web/features/portfolio/PortfolioModel.ts";

const entry = (id: string, changes: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  id,
  vendorName: `${id} Ltd`,
  product: id,
  questionnaireTitle: "Q",
  state: "submitted",
  returned: false,
  decided: null,
  dueOn: "2027-01-31",
  nextChangeOn: null,
  score: null,
  ...changes,
});
const scored = (assured: number, claimed: number): PortfolioEntry["score"] => ({
  overall: { assured, claimed, possible: 1, coverage: 1 },
  inherent: 0.5,
  rating: "moderate",
  conclusive: true,
  criticalFlags: 0,
  openFindings: 0,
  domains: { "A.2": assured },
});
const texts = { assured: "", claimed: "", inherent: "", due: "", search: "" };
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
    model.filter({ stage: "all", bin: 2 });
    expect(ids(model)).toEqual(["Alder"]);
    model.filter({ bin: null });
    model.sortBy("product");
    expect(ids(model)).toEqual(["Alder", "Birch", "Cedar"]);
    model.sortBy("product");
    expect(ids(model)).toEqual(["Cedar", "Birch", "Alder"]);
  });

  it("counts every vendor in one bar of the distribution, the whole and the nothing included", () => {
    expect(histogram([0, 0.05, 0.1, 0.95, 1])).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  });

  it("says where the portfolio is weak, and what comes up next", () => {
    const entries = [
      { ...entry("a", { score: scored(0.1, 0.2) }), rank: 1, range: null, texts },
      {
        ...entry("b", { state: "sent", dueOn: "2027-01-05", nextChangeOn: "2026-12-01" }),
        rank: null,
        range: null,
        texts,
      },
    ];
    expect(spreadOf(entries)[0]).toMatchObject({ id: "A.2", count: 1, below: 1, middle: 0.1 });
    expect(daysOf(entries, "2026-11-24").map(({ on, id }) => [on, id])).toEqual([
      ["2026-12-01", "b"],
      ["2027-01-05", "b"],
    ]);
    expect(daysOf(entries, "2027-01-06")).toEqual([]);
  });
});
