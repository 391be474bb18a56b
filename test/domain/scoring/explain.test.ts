import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlIds } from "#domain/catalogue/controls.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { explainControl } from "#domain/scoring/explain.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import { plainStanding } from "#domain/words/standing.ts";
import { today } from "#test/support/dossiers/arbitrary-dates.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

const sentence = (dossier: Dossier, control = "A.2.2") => {
  const [first] = explainControl(runScoring(dossier), control);
  return first && plainStanding(first.verdict);
};
const policy = (answer: Dossier["answers"][string], review?: Dossier["reviews"][string]) =>
  sentence(smallDossier({ answers: { policy: answer }, ...(review && { reviews: { policy: review } }) }));

describe("explaining a control", () => {
  it("gives parts that sum to the control's assured value", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const run = runScoring(dossier);
        for (const control of controlIds) {
          const result = run.result.controls[control];
          const sum = explainControl(run, control).reduce((total, part) => total + part.assured, 0);
          expect(sum).toBeCloseTo(result?.status === "assessed" ? result.assured : 0, 9);
        }
      }),
      runs(100),
    );
  });

  it("shows level, strength, credit and share of each question", () => {
    const [roles] = explainControl(runScoring(workedExample), "A.3.2");
    expect(roles).toMatchObject({ questionId: "oversight-roles", standing: "level", level: 1, strength: "operating" });
    expect(roles).toMatchObject({ phi: 0.9, weight: 4, share: 1, reviewed: true, said: { kind: "level", level: 1 } });
    expect(roles?.credit).toBeCloseTo(0.2, 9);
    expect(roles?.assured).toBeCloseTo(0.9 + 0.1 * 0.5 * 0.2, 9);
  });

  it("gives nothing for a control no question assesses", () => {
    expect(explainControl(runScoring(workedExample), "A.9.2")).toEqual([]);
  });
});

describe("the sentence on an answer", () => {
  it("tells what the vendor said and what it showed", () => {
    const evidence = [{ id: "e1", kind: "document" as const, dated: today }];
    const shown = smallDossier({ answers: { policy: { value: "partial", evidence: ["e1"] } }, evidence });
    expect(sentence(shown)).toBe("The vendor said Partly; evidence: document (counts as documented, 65%).");
    expect(policy({ value: "no" })).toBe("The vendor said No; no evidence (counts as the vendor's word, 40%).");
  });

  it("says 100% of nothing that is less, like every other number", () => {
    const nearly = smallDossier({ answers: { policy: { value: "yes" } }, policy: { assurance: { asserted: 0.997 } } });
    expect(sentence(nearly)).toBe("The vendor said Yes; no evidence (counts as the vendor's word, >99%).");
  });

  it("gives the vendor's own word where no is the good answer", () => {
    const questionnaire = questionnaireOf(yesNo("policy", "A.2.2", { goodAnswer: "no" }));
    expect(sentence(smallDossier({ questionnaire }))).toBe(
      "The vendor said Yes; no evidence (counts as the vendor's word, 40%).",
    );
  });

  it("keeps what the vendor said beside what a reviewer decided", () => {
    expect(policy({ value: "yes" }, { level: 0.25, reason: "Draft only." })).toBe(
      "A reviewer set it to 25%; the vendor said Yes; no evidence (counts as the vendor's word, 40%).",
    );
    expect(policy({}, { level: 1, strength: "operating", reason: "Seen on site." })).toBe(
      "A reviewer set it to 100%; the vendor did not answer; a reviewer judged the evidence (counts as shown at work, 90%).",
    );
  });

  it("tells open, refused, accepted and lost apart", () => {
    expect(policy({})).toBe("Open: not answered yet.");
    expect(policy({ value: "na" })).toContain("nobody has accepted that yet");
    expect(policy({ value: "na" }, { notApplicableAccepted: false, reason: "It does." })).toContain(
      "a reviewer refused",
    );
    expect(policy({ value: "na" }, { notApplicableAccepted: true, reason: "Right." })).toContain("a reviewer accepted");
    expect(policy({ byCertificate: true })).toBe("Open again: no certificate covers it on this day.");
  });

  it("says what a certificate covers, and what its statement of applicability excludes", () => {
    const covered = questionnaireOf(yesNo("policy", "A.2.2", { coveredBy: "certificate" }));
    const answers = { policy: { byCertificate: true } };
    const certificates = [soundCertificate()];
    expect(sentence(smallDossier({ questionnaire: covered, answers, certificates }))).toBe(
      "Covered by certificate (counts as the vendor's word, 40%).",
    );
    const soa = { "A.2.2": { included: false, justification: "The parent company has it." } };
    const excluded = smallDossier({ answers: { policy: { value: "na" } }, certificates: [soundCertificate({ soa })] });
    expect(sentence(excluded)).toContain("statement of applicability");
  });

  it("tells a question that is ruled out from one whose routing is open, and one that waits for a reviewer", () => {
    const routed = yesNo("policy", "A.2.2", { showIf: { question: "route", is: "yes" } });
    const route = yesNo("route", "A.3.2");
    const asked = (answers: Dossier["answers"]) =>
      sentence(smallDossier({ questionnaire: questionnaireOf(route, routed), answers }));
    expect(asked({ route: { value: "no" } })).toContain("Not asked");
    expect(asked({})).toContain("depends on a question");
    const inWords = questionnaireOf(yesNo("policy", "A.2.2", { type: "longText" }));
    expect(sentence(smallDossier({ questionnaire: inWords }))).toContain("once a reviewer has given it a level");
  });
});
