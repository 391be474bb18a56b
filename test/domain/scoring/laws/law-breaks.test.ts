import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lawBreaks } from "#domain/scoring/laws/law-breaks.ts";
import { type LawId, laws } from "#domain/scoring/laws/laws.ts";
import { score } from "#domain/scoring/score.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const tried = smallDossier({
  questionnaire: questionnaireOf(yesNo("policy", "A.2.2"), yesNo("roles", "A.3.2"), yesNo("risk", "A.5.2")),
  answers: { policy: { value: "yes" }, roles: { value: "no" } },
  certificates: [soundCertificate()],
});

/** A score whose assured is moved by something about the dossier. */
const moved =
  (by: (dossier: Dossier) => number) =>
  (dossier: Dossier): Summary => {
    const summary = score(dossier);
    const { overall } = summary;
    return overall === null ? summary : { ...summary, overall: { ...overall, assured: overall.assured + by(dossier) } };
  };

const claimsAreYes = (dossier: Dossier): Summary => {
  const said = Object.entries(dossier.answers).map(([id, answer]) => [
    id,
    answer.value === "na" ? { value: "yes" } : answer,
  ]);
  return score({ ...dossier, answers: Object.fromEntries(said) });
};

/** For each law, a way to score that breaks it. */
const lawless: Readonly<Record<LawId, (dossier: Dossier) => Summary>> = {
  1: moved(({ answers }) => -0.1 * Object.keys(answers).length),
  2: claimsAreYes,
  3: moved(({ evidence }) => -0.1 * evidence.length),
  4: moved(({ certificates }) => -0.3 * certificates.length),
  5: claimsAreYes,
  6: moved(() => 0.1),
  7: moved(({ answers }) => (Object.keys(answers)[0] === "policy" ? 0.1 : 0)),
  8: (dossier) => ({ ...score(dossier), conclusive: true, rating: "low" }),
  9: moved(({ systems }) => systems.length),
  10: (dossier) => ({ ...score(dossier), inherent: dossier.systems.length / 10 }),
};

describe("the laws, tried on a dossier", () => {
  it("hold for every dossier and every policy that may be published", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(lawBreaks(dossier)).toEqual([]);
      }),
      runs(200),
    );
  });

  it.each(laws.map(({ id, promise }) => [id, promise] as const))("say when the score breaks law %i: %s", (id) => {
    expect(lawBreaks(tried)).toEqual([]);
    expect(lawBreaks(tried, lawless[id])).toContain(id);
  });
});
