import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { sinceLastTime } from "#domain/report/since-last-time.ts";
import { score } from "#domain/scoring/score.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";

const of = (answers: Dossier["answers"], changes: Partial<Dossier> = {}): Dossier =>
  smallDossier({
    questionnaire: questionnaireOf(yesNo("policy", "A.2.2"), yesNo("logs", "A.6.2.8")),
    answers,
    ...changes,
  });
const changed = (before: Dossier, after: Dossier): string[] =>
  sinceLastTime(before, after).answers.map(({ question }) => question.id);

describe("what changed since last time", () => {
  it("is nothing between a dossier and itself, whatever reviewers concluded in between", () => {
    const reviewed = { ...workedExample, reviews: {}, asOf: "2027-01-01" };
    expect(sinceLastTime(workedExample, reviewed)).toMatchObject({ answers: [], certificates: [] });
  });

  it("names an answer that differs, one that came and one that went, with both sides", () => {
    const [before, after] = [of({ policy: { value: "no" } }), of({ logs: { value: "yes" } })];
    expect(sinceLastTime(before, after).answers).toMatchObject([
      { question: { id: "policy" }, before: { value: "no" }, after: undefined },
      { question: { id: "logs" }, before: undefined, after: { value: "yes" } },
    ]);
  });

  it("sees other evidence and another explanation, but not the order of the files", () => {
    const before = of({ policy: { value: "yes", evidence: ["e1", "e2"] } });
    expect(changed(before, of({ policy: { value: "yes", evidence: ["e2", "e1"] } }))).toEqual([]);
    expect(changed(before, of({ policy: { value: "yes", evidence: ["e1"] } }))).toEqual(["policy"]);
    expect(changed(before, of({ policy: { value: "yes", evidence: ["e1", "e2"], explanation: "New" } }))).toEqual([
      "policy",
    ]);
  });

  it("goes by the words of a question in another questionnaire, and does not call a new question a change", () => {
    const other = {
      ...questionnaireOf(
        { ...yesNo("ai-policy", "A.2.2"), text: yesNo("policy", "A.2.2").text },
        yesNo("new", "A.3.2"),
      ),
      id: "other",
    };
    const after = of({ "ai-policy": { value: "yes" }, new: { value: "yes" } }, { questionnaire: other });
    expect(changed(of({ policy: { value: "no" } }), after)).toEqual(["ai-policy"]);
  });

  it("tells certificates that came, went and changed, and keeps the score of then", () => {
    const [certificate] = workedExample.certificates;
    if (certificate === undefined) throw new Error("the worked example has a certificate");
    const suspended = { ...workedExample, certificates: [{ ...certificate, status: "suspended" as const }] };
    const without = { ...workedExample, certificates: [] };
    const kinds = (before: Dossier, after: Dossier) =>
      sinceLastTime(before, after).certificates.map(({ kind }) => kind);
    expect(kinds({ ...workedExample, certificates: [certificate] }, suspended)).toEqual(["changed"]);
    expect(kinds(without, suspended)).toEqual(["new"]);
    expect(kinds(suspended, without)).toEqual(["gone"]);
    expect(sinceLastTime(without, suspended).before).toEqual(score(without));
  });
});
