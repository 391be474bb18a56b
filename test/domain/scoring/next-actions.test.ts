import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextActions } from "#domain/scoring/next-actions.ts";
import { rollUp } from "#domain/scoring/roll-up.ts";
import { score } from "#domain/scoring/score.ts";
import { runScoring } from "#domain/scoring/scoring-run.ts";
import type { Verdict } from "#domain/scoring/verdict.ts";
import { dossiers } from "#test/support/dossiers/arbitrary-dossier.ts";
import { differences } from "#test/support/dossiers/differences.ts";
import type { workedExample } from "#test/support/dossiers/examples.ts";
import { questionnaireOf, smallDossier, yesNo } from "#test/support/dossiers/small.ts";
import { runs } from "#test/support/runs.ts";

/** The gain of every repair, found by repairing each and summing everything again. */
function gainsByTrying(dossier: typeof workedExample) {
  const { verdicts, credits, setting } = runScoring(dossier);
  const { policy } = setting;
  const assured = (list: readonly Verdict[]) => rollUp(list, { credits, policy }).overall?.assured ?? 0;
  const repaired = (one: Verdict): Verdict => ({
    ...one,
    standing: "level",
    level: 1,
    phi: policy.assurance.operating,
  });
  return verdicts
    .filter(({ standing }) => standing === "level" || standing === "open")
    .map((verdict) => ({
      question: verdict.question.id,
      gain: assured(verdicts.map((one) => (one === verdict ? repaired(one) : one))) - assured(verdicts),
    }))
    .filter(({ gain }) => gain > 1e-9);
}

describe("what to do next", () => {
  it("names the five repairs that raise assured most, with what each really brings", () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const tried = gainsByTrying(dossier).sort((one, other) =>
          Math.abs(one.gain - other.gain) > 1e-9 ? other.gain - one.gain : one.question < other.question ? -1 : 1,
        );
        expect(differences(score(dossier).nextActions, tried.slice(0, 5))).toEqual([]);
      }),
      runs(200),
    );
  });

  it("breaks ties by question id", () => {
    const questions = ["c", "a", "b"].map((id) => yesNo(id, "A.2.2"));
    const { verdicts, credits, setting } = runScoring(
      smallDossier({ questionnaire: questionnaireOf(...questions), answers: {} }),
    );
    const names = nextActions(verdicts, { credits, policy: setting.policy }).map(({ question }) => question);
    expect(names).toEqual(["a", "b", "c"]);
  });

  it("never asks for what the vendor cannot see yet", () => {
    const routed = yesNo("routed", "A.3.2", { showIf: { question: "route", is: "yes" } });
    const dossier = smallDossier({ questionnaire: questionnaireOf(yesNo("route", "A.2.2"), routed), answers: {} });
    expect(score(dossier).nextActions.map(({ question }) => question)).toEqual(["route"]);
  });
});
