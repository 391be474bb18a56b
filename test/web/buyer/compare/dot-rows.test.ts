import { describe, expect, it } from "vitest";
import { comparisonOf } from "#test/support/dossiers/compared.ts";
import { fourVendors } from "#test/support/dossiers/examples.ts";
import { dotRows } from "#web/features/buyer/compare/dot-rows.ts";
import { orderUnder } from "#web/features/buyer/compare/OwnWeights.tsx";
import { ranked } from "#web/features/buyer/compare/ranking.ts";

const { honest, cherryPicker, notApplicable, partial } = fourVendors;
const view = comparisonOf({ partial, notApplicable, cherryPicker, honest });

describe("the dots of one vendor among the others", () => {
  it("stand where the comparison on the common basis puts them, with its place in each domain", () => {
    const rows = dotRows(view, 3);
    expect(rows).toHaveLength(9);
    for (const { own, others, place, of, lowest, highest } of rows) {
      expect([of, others.length]).toEqual([4, 3]);
      expect(own.assured).toBeLessThanOrEqual(own.claimed);
      expect(place).toBe(others.filter(({ assured }) => assured > own.assured).length + 1);
      expect(lowest).toBeLessThanOrEqual(highest);
    }
  });
});

describe("every order of the comparison", () => {
  it("puts the honest vendor first, in the ranking and under the weights of the policy", () => {
    expect(ranked(view)[0]?.product).toBe("honest");
    expect(orderUnder(view, {})[0]?.product).toBe("honest");
  });

  it("keeps it first under most weightings of a single domain", () => {
    const leaders = ["A.2", "A.3", "A.4", "A.5", "A.6", "A.7", "A.8", "A.9", "A.10"].map(
      (id) => orderUnder(view, { [id]: 10 })[0]?.product,
    );
    expect(leaders.filter((product) => product === "honest").length).toBeGreaterThanOrEqual(7);
  });
});
