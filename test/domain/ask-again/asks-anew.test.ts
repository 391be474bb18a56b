import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anewReasons } from "#domain/ask-again/anew-reasons.ts";
import { asksAnew, type LastTime } from "#domain/ask-again/asks-anew.ts";
import type { Cause } from "#domain/ask-again/cause.ts";
import { addDays, addMonths } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { blankFinding } from "#domain/findings/blank-finding.ts";
import { findingsOf } from "#domain/findings/findings.ts";
import { asksAnewWords } from "#domain/words/asks-anew.ts";
import { today } from "#test/support/dossiers/arbitrary-dates.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";

const change: Cause = { cause: "change", what: "model", said: "vendor", who: "Mara", word: "Another model" };
const certificate: Cause = { cause: "certificate", named: "C-1", stands: "lapsed", status: "active" };
const [policy, logs] = [yesNo("policy", "A.2.2"), yesNo("logs", "A.6.2.8")];
const dossierOf = (changes: Partial<Dossier> = {}): Dossier =>
  smallDossier({
    questionnaire: questionnaireOf(policy, logs),
    answers: { policy: { value: "yes" }, logs: { value: "yes" } },
    ...changes,
  });
const lastOf = (changes: Partial<LastTime> = {}): LastTime => ({
  dossier: dossierOf(),
  submittedOn: addMonths(today, -6),
  findings: [],
  causes: [],
  ...changes,
});
const anew = (last: LastTime, now = questionnaireOf(policy, logs)) => asksAnew(last, now);
const finding = (body: object) =>
  findingsOf(
    dossierOf(),
    [
      {
        id: "fnd_1",
        revision: 1,
        changedBy: "Rob",
        changedAt: 0,
        body: { ...blankFinding, title: "No limits", severity: "high", questionId: "logs", ...body },
      },
    ],
    { asOf: today, flags: [] },
  );

describe("what is asked anew after a decision", () => {
  it("is nothing of what reads the same, was answered well and not long ago", () => {
    expect(anew(lastOf())).toEqual({});
    expect(asksAnewWords({})).toContain("No question is asked anew");
  });

  it("is what is new or reworded, and all of it once the service or its model changed", () => {
    const now = questionnaireOf({ ...policy, text: "Do you have a policy?" }, logs, yesNo("tests", "A.6.2.4"));
    expect(anew(lastOf(), now)).toEqual({ policy: ["changed"], tests: ["new"] });
    expect(anew(lastOf({ causes: [change] }))).toEqual({ policy: ["changed"], logs: ["changed"] });
  });

  it("says of a change that the buyer noted for itself no more than that it wants to know", () => {
    expect(anew(lastOf({ causes: [{ ...change, said: "buyer" }] }))).toEqual({
      policy: ["at-risk"],
      logs: ["at-risk"],
    });
  });

  it("is nothing of what had no answer last time but that it is new: it is open by itself", () => {
    const dossier = dossierOf({ answers: { policy: { value: "yes" } } });
    expect(anew(lastOf({ dossier, causes: [change], submittedOn: addMonths(today, -30) }))).toEqual({
      policy: ["changed", "old"],
    });
  });

  it("is what a certificate answered that is not what it was, and nothing that has an answer of its own", () => {
    const dossier = dossierOf({ answers: { policy: { byCertificate: true }, logs: { value: "yes" } } });
    expect(anew(lastOf({ dossier, causes: [certificate] }))).toEqual({ policy: ["certificate"] });
    expect(anew(lastOf({ dossier }))).toEqual({});
  });

  it("is what was answered longer ago than its question allows, to the day, and what rests on old evidence", () => {
    expect(anew(lastOf({ submittedOn: addMonths(today, -12) }))).toEqual({});
    expect(anew(lastOf({ submittedOn: addDays(addMonths(today, -12), -1) }))).toEqual({
      policy: ["old"],
      logs: ["old"],
    });
    const dossier = dossierOf({
      answers: { policy: { value: "yes", evidence: ["e1"] }, logs: { value: "yes" } },
      evidence: [{ id: "e1", kind: "document", dated: "2019-01-01" }],
    });
    expect(anew(lastOf({ dossier }))).toEqual({ policy: ["old"] });
  });

  it("is what is at risk: not in place, planned, judged to be less, with an open finding or a risk that somebody carries", () => {
    const risks: readonly (readonly [Partial<Dossier>, Partial<LastTime>])[] = [
      [{ answers: { policy: { value: "yes" }, logs: { value: "partial" } } }, {}],
      [{ answers: { policy: { value: "yes" }, logs: { value: "yes", plan: { measures: "Soon" } } } }, {}],
      [{ reviews: { logs: { level: 0.5 } } }, {}],
      [{ reviews: { logs: { evidence: { e1: false } } } }, {}],
      [{}, { findings: finding({ state: "open" }) }],
      [
        {},
        {
          findings: finding({
            state: "accepted",
            reason: "Cheap",
            accepted: {
              by: "Ana",
              until: addDays(today, 30),
              personId: "psn_1",
              askedBy: null,
              answer: { agrees: true, word: "", at: 0 },
            },
          }),
        },
      ],
    ];
    for (const [dossier, last] of risks)
      expect(anew(lastOf({ dossier: dossierOf(dossier), ...last })), JSON.stringify([dossier, last])).toEqual({
        logs: ["at-risk"],
      });
    expect(anew(lastOf({ findings: finding({ state: "resolved", reason: "Done" }) }))).toEqual({});
    expect(anew(lastOf({ dossier: dossierOf({ reviews: { logs: { level: 1 } } }) }))).toEqual({});
  });

  it("is nothing by itself of another questionnaire: there all is asked", () => {
    expect(anew(lastOf(), { ...questionnaireOf(policy), id: "other" })).toBeNull();
  });

  it("names questions of the questionnaire alone, each reason once and in order, and more causes never ask less", () => {
    fc.assert(
      fc.property(dossiers, fc.boolean(), fc.boolean(), (dossier, isOld, isChanged) => {
        const submittedOn = addMonths(dossier.asOf, isOld ? -30 : -1);
        const last = { dossier, submittedOn, findings: [], causes: [] };
        const [few, more] = [
          asksAnew(last, dossier.questionnaire) ?? {},
          asksAnew({ ...last, causes: isChanged ? [change] : [certificate] }, dossier.questionnaire) ?? {},
        ];
        const ids = new Set(dossier.questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
        for (const [id, reasons] of Object.entries(few)) {
          expect(ids.has(id)).toBe(true);
          expect(reasons).toEqual(anewReasons.filter((one) => reasons.includes(one)));
          expect(more[id]).toEqual(expect.arrayContaining([...reasons]));
        }
      }),
    );
  });
});
