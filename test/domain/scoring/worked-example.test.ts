import { describe, expect, it } from "vitest";
import { score } from "#domain/scoring/score.ts";
import { differences } from "#test/support/dossiers/differences.ts";
import { fourVendors, secondExample, workedExample } from "#test/support/dossiers/examples.ts";
import first from "#test/support/dossiers/worked-example.summary.json" with { type: "json" };
import second from "#test/support/dossiers/worked-example-2.summary.json" with { type: "json" };

describe("the worked example of the scoring model", () => {
  it("scores the first vendor as the specification prints it, flags and next actions in order", () => {
    expect(differences(score(workedExample), first)).toEqual([]);
  });

  it("scores the second vendor as the specification prints it", () => {
    expect(differences(score(secondExample), second)).toEqual([]);
  });
});

describe("four vendors, one equal question for each of the 38 controls", () => {
  it("puts the honest vendor before those who leave blanks, plead not applicable or say partly to all", () => {
    const assured = (vendor: keyof typeof fourVendors) => score(fourVendors[vendor]).overall?.assured ?? 0;
    expect(assured("honest")).toBeCloseTo((30 / 38) * 0.4, 9);
    expect(assured("partial")).toBeCloseTo(0.5 * 0.4, 9);
    expect(assured("cherryPicker")).toBeCloseTo((12 / 38) * 0.4, 9);
    expect(assured("notApplicable")).toBeCloseTo((12 / 38) * 0.4, 9);
  });

  it("says of the blanks and the unaccepted claims that they are unknown, not that they are no", () => {
    for (const vendor of [fourVendors.cherryPicker, fourVendors.notApplicable])
      expect(score(vendor).overall).toMatchObject({ possible: 1, coverage: 12 / 38 });
    expect(score(fourVendors.honest).overall).toMatchObject({ coverage: 1 });
  });
});
