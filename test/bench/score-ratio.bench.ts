import { expect, it } from "vitest";
import { dossierSchema } from "#domain/dossier/dossier.schema.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import honest from "#test/support/dossiers/four-vendors/honest.json" with { type: "json" };

/** The dossier with its questions repeated, each under an id of its own. */
function enlarged(dossier: Dossier, times: number): Dossier {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const sections = copies.flatMap((copy) =>
    dossier.questionnaire.sections.map((section) => ({
      ...section,
      id: `${section.id}-${copy}`,
      questions: section.questions.map((question) => ({ ...question, id: `${question.id}-${copy}` })),
    })),
  );
  const answers = Object.fromEntries(
    copies.flatMap((copy) => Object.entries(dossier.answers).map(([id, answer]) => [`${id}-${copy}`, answer])),
  );
  return { ...dossier, questionnaire: { ...dossier.questionnaire, sections }, answers };
}

function msPerScore(dossier: Dossier): number {
  for (let warm = 0; warm < 20; warm++) score(dossier);
  const start = performance.now();
  for (let run = 0; run < 50; run++) score(dossier);
  return (performance.now() - start) / 50;
}

it("prints how scoring grows with the number of questions", () => {
  const dossier = dossierSchema.parse(honest);
  const [small, large] = [msPerScore(enlarged(dossier, 2)), msPerScore(enlarged(dossier, 20))];
  console.info(
    `scoring 76 questions ${small.toFixed(2)} ms, 760 questions ${large.toFixed(2)} ms: ratio ${(large / small).toFixed(1)} for ten times the questions`,
  );
  expect(score(enlarged(dossier, 20)).overall?.claimed).toBeCloseTo(score(dossier).overall?.claimed ?? 0, 9);
});
