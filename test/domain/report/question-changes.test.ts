import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { questionChangeWords } from "#domain/report/change-words.ts";
import { sinceLastTime } from "#domain/report/since-last-time.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, smallDossier, soundCertificate, yesNo } from "#test/support/dossiers/small.ts";

const asks = (...questions: Question[]) => questionnaireOf(...questions);
const of = (changes: Partial<Dossier> = {}): Dossier =>
  smallDossier({
    questionnaire: asks(yesNo("policy", "A.2.2"), yesNo("logs", "A.6.2.8")),
    answers: { policy: { value: "yes", evidence: ["e1"] }, logs: { value: "no" } },
    evidence: [
      { id: "e1", kind: "document", dated: "2026-01-01" },
      { id: "e2", kind: "record", dated: "2026-01-01" },
    ],
    ...changes,
  });
const words = (earlier: Dossier, now: Dossier): Record<string, string[]> =>
  Object.fromEntries(
    sinceLastTime(earlier, now).questions.map((change) => [change.question.id, questionChangeWords(change)]),
  );

describe("what differs of a question since last time", () => {
  it("is nothing of a dossier and itself", () => {
    fc.assert(fc.property(dossiers, (dossier) => sinceLastTime(dossier, dossier).questions.length === 0));
  });

  it("names every answer that is told as changed, and says of each what it is", () => {
    fc.assert(
      fc.property(dossiers, fc.nat(), (dossier, at) => {
        const ids = Object.keys(dossier.answers);
        const left = ids[at % Math.max(1, ids.length)];
        const { [left ?? ""]: _gone, ...answers } = dossier.answers;
        const { answers: changed, questions } = sinceLastTime(dossier, { ...dossier, answers });
        return changed.every(({ question }) => {
          const found = questions.find((one) => one.question.id === question.id);
          return found !== undefined && questionChangeWords(found).length > 0;
        });
      }),
    );
  });

  it("tells the answer, its explanation and its plan apart", () => {
    const now = of({
      answers: { policy: { value: "no", evidence: ["e1"] }, logs: { value: "no", explanation: "New" } },
    });
    expect(words(of(), now)).toEqual({ policy: ["Answer: another answer"], logs: ["Answer: another explanation"] });
  });

  it("tells files that came, went, and are of another day, and the order of files is none of it", () => {
    const two = of({ answers: { policy: { value: "yes", evidence: ["e1", "e2"] } } });
    const turned = of({ answers: { policy: { value: "yes", evidence: ["e2", "e1"] } } });
    const later = of({
      answers: { policy: { value: "yes", evidence: ["e1"] } },
      evidence: [{ id: "e1", kind: "document", dated: "2026-09-01" }],
    });
    expect(words(two, turned)).toEqual({});
    expect(words(two, later)).toEqual({ policy: ["Evidence: 1 file left out and 1 file of another kind or day"] });
    expect(words(later, two)).toEqual({ policy: ["Evidence: 1 file added and 1 file of another kind or day"] });
  });

  it("tells how the question itself differs in the same questionnaire, one that is new and one that is gone", () => {
    const next = of({
      questionnaire: {
        ...asks({ ...yesNo("policy", "A.2.2"), text: "Is there a policy?", mustHave: true }, yesNo("tests", "A.6.2.4")),
        version: 2,
      },
    });
    expect(words(of(), next)).toEqual({
      policy: ["Question: reworded and counts differently"],
      tests: ["Question: new"],
      logs: ["Question: gone"],
    });
  });

  it("tells of a question that the certificate answers that the certificate is another, and of no other question", () => {
    const answers = { policy: { byCertificate: true }, logs: { value: "no" } };
    const [sound, lapsed] = [soundCertificate(), soundCertificate({ status: "suspended" })];
    const [earlier, now] = [of({ answers, certificates: [sound] }), of({ answers, certificates: [lapsed] })];
    expect(words(earlier, now)).toEqual({
      policy: ["Certificate: it answers the question, and is not what it was"],
    });
    expect(sinceLastTime(earlier, now).certificates).toMatchObject([{ kind: "changed", parts: ["status"] }]);
  });

  it("tells nothing of it where a certificate came or went by which no question is answered", () => {
    const answers = { policy: { byCertificate: true } };
    const sound = soundCertificate();
    for (const other of [
      soundCertificate({ id: "isms", standard: "ISO/IEC 27001:2022" }),
      soundCertificate({ id: "next", status: "in_progress" }),
    ]) {
      const [one, both] = [of({ answers, certificates: [sound] }), of({ answers, certificates: [sound, other] })];
      expect([words(one, both), words(both, one)]).toEqual([{}, {}]);
    }
    const begun = soundCertificate({ status: "in_progress" });
    expect(words(of({ answers, certificates: [begun] }), of({ answers, certificates: [sound] }))).toHaveProperty(
      "policy",
    );
  });
});
