import { describe, expect, it } from "vitest";
import { controlIds } from "#domain/catalogue/controls.ts";
import { frameworks, mappingsOf } from "#domain/catalogue/crosswalk.ts";
import { aiActDate } from "#domain/catalogue/eu-ai-act.ts";

const all = controlIds.flatMap((id) => mappingsOf(id));
const countOf = (framework: string) => all.filter((mapping) => mapping.framework === framework).length;

describe("the crosswalk to other frameworks", () => {
  it("holds 516 mappings: 201 to NIST AI RMF, 113 to the EU AI Act, 108 to ISO 27001, 94 to the CSA matrix", () => {
    expect(frameworks.map(({ id }) => [id, countOf(id)])).toEqual([
      ["nist-ai-rmf", 201],
      ["eu-ai-act", 113],
      ["iso-27001", 108],
      ["csa-aicm", 94],
    ]);
    expect(all).toHaveLength(516);
  });

  it("names a source for every mapping, and says so where the editors paired it themselves", () => {
    for (const { source, basis } of all) {
      expect(source).not.toBe("");
      expect(basis === "editorial").toBe(source.includes("editors of this catalogue"));
    }
    expect(all.filter((mapping) => mapping.basis === "editorial")).toHaveLength(158);
  });

  it("maps every control to at least one NIST subcategory and one article of the EU AI Act", () => {
    for (const id of controlIds) {
      const own = mappingsOf(id).map((mapping) => mapping.framework);
      expect(own, id).toContain("nist-ai-rmf");
      expect(own, id).toContain("eu-ai-act");
    }
  });

  it("never says the same thing twice about one control", () => {
    const keys = all.map(({ controlId, framework, ref }) => `${controlId} ${framework} ${ref}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("writes references the way each framework does", () => {
    const shapes = {
      "nist-ai-rmf": /^(GOVERN|MAP|MEASURE|MANAGE) [1-6]\.\d{1,2}$/,
      "eu-ai-act": /^Article \d{1,3}$/,
      "iso-27001": /^(A\.[5-8]\.\d{1,2}|\d{1,2}(\.\d){0,3})$/,
      "csa-aicm": /^[A-Z&]{2,4}-\d{2}$/,
    };
    for (const { framework, ref } of all) expect(ref).toMatch(shapes[framework]);
  });

  it("has nothing to say about an id that is no control of Annex A", () => {
    expect(mappingsOf("A.5.1")).toEqual([]);
    expect(mappingsOf("toString")).toEqual([]);
  });
});

describe("the dates of the EU AI Act", () => {
  it("are known for every article that the crosswalk names", () => {
    const refs = new Set(all.filter(({ framework }) => framework === "eu-ai-act").map(({ ref }) => ref));
    expect([...refs].filter((ref) => aiActDate(ref) === undefined)).toEqual([]);
  });

  it("go by article: of high-risk AI only Chapter III, Sections 1 to 3, was postponed", () => {
    const from = (article: number) => aiActDate(`Article ${article}`)?.appliesFrom;
    for (const postponed of [6, 9, 16, 26, 27]) expect(from(postponed), `${postponed}`).toBe("2027-12-02");
    for (const kept of [43, 47, 48, 49, 72, 73, 86]) expect(from(kept), `${kept}`).toBe("2026-08-02");
  });

  it("tell the new prohibitions from the old ones", () => {
    expect(aiActDate("Article 5")).toMatchObject({
      appliesFrom: "2025-02-02",
      exception: expect.stringContaining("2026-12-02"),
    });
  });
});
