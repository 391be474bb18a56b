import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { questionsOf, withAnswer, withoutAnswer } from "#domain/scoring/laws/changes.ts";
import { score } from "#domain/scoring/score.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { runs } from "#test/support/runs.ts";

const overall = (dossier: Dossier) => score(dossier).overall ?? { assured: 0, claimed: 0 };
const hasChoice = ["yesNo", "single", "multiple"];

function expectNoMore(after: Dossier, before: Dossier): void {
  const [now, then] = [overall(after), overall(before)];
  expect(now.assured).toBeLessThanOrEqual(then.assured + 1e-9);
  expect(now.claimed).toBeLessThanOrEqual(then.claimed + 1e-9);
}

/** The dossier with one question answered "na", reviewed by nobody, and no SoA that could accept it. */
function withUnacceptedClaim(dossier: Dossier, id: string): Dossier {
  return withAnswer(withoutAnswer({ ...dossier, certificates: [] }, id), id, { value: "na" });
}

describe("law 1: a blank never helps", () => {
  it("never raises assured or claimed when an answer and its review are removed, whatever depends on it", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        for (const { id } of questionsOf(dossier)) expectNoMore(withoutAnswer(dossier, id), dossier);
      }),
      runs(150),
    );
  });
});

describe("law 2: 'not applicable' never helps until it is accepted", () => {
  it("counts an unaccepted claim exactly like an open question", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const bare = { ...dossier, certificates: [] };
        for (const { id } of questionsOf(dossier).filter(({ type }) => hasChoice.includes(type))) {
          const { overall: one, controls } = score(withUnacceptedClaim(dossier, id));
          const open = score(withoutAnswer(bare, id));
          expect({ one, controls }).toEqual({ one: open.overall, controls: open.controls });
        }
      }),
      runs(100),
    );
  });

  it("never raises assured or claimed when any answer is replaced by it and nobody accepts that", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const refused = { notApplicableAccepted: false, reason: "It applies." };
        for (const { id } of questionsOf(dossier).filter(({ type }) => hasChoice.includes(type))) {
          const { notApplicableAccepted: _, ...kept } = dossier.reviews[id] ?? {};
          const reviewed = { ...dossier, reviews: { ...dossier.reviews, [id]: { ...kept, ...refused } } };
          expectNoMore(withAnswer(reviewed, id, { value: "na" }), reviewed);
        }
      }),
      runs(100),
    );
  });
});
