import { describe, expect, it } from "vitest";
import { mappingsOf } from "#domain/catalogue/crosswalk.ts";
import { byFramework, byFunction } from "#domain/report/by-framework.ts";
import { score } from "#domain/scoring/score.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";

const { controls } = score(workedExample);

describe("a result seen by another framework", () => {
  it.each(["nist-ai-rmf", "eu-ai-act"] as const)(
    "names for %s exactly the controls that are mapped to each place",
    (id) => {
      for (const { ref, controls: named } of byFramework(controls, id))
        for (const control of named)
          expect(mappingsOf(control).some((one) => one.framework === id && one.ref === ref)).toBe(true);
    },
  );

  it("counts only what was assessed, each control alike", () => {
    for (const { controls: named, assessed, measures } of byFramework(controls, "nist-ai-rmf")) {
      const shares = named.flatMap((id) => {
        const result = controls[id];
        return result?.status === "assessed" ? [result.assured] : [];
      });
      expect(assessed).toBe(shares.length);
      if (shares.length === 0) expect(measures).toBeUndefined();
      else expect(measures?.assured).toBeCloseTo(shares.reduce((sum, one) => sum + one, 0) / shares.length, 9);
    }
  });

  it("sums up each function over its controls, each of them once however often it is mapped", () => {
    const rows = byFunction(controls);
    expect(rows.map(({ ref }) => ref)).toEqual(["GOVERN", "MAP", "MEASURE", "MANAGE"]);
    for (const { ref, controls: named, measures } of rows) {
      expect(new Set(named).size).toBe(named.length);
      const places = byFramework(controls, "nist-ai-rmf").filter(({ group }) => group === ref);
      expect([...new Set(places.flatMap((place) => place.controls))].sort()).toEqual([...named].sort());
      expect(measures?.assured ?? 0).toBeLessThanOrEqual(measures?.claimed ?? 0);
    }
  });

  it("keeps the order of the functions, and of numbers as numbers", () => {
    const groups = byFramework(controls, "nist-ai-rmf").map(({ group }) => group);
    expect([...new Set(groups)]).toEqual(["GOVERN", "MAP", "MEASURE", "MANAGE"]);
  });
});
