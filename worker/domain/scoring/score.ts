import type { Dossier } from "#domain/dossier/dossier.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import { flagsOf } from "./flags/all-flags.ts";
import { nextActions } from "./next-actions.ts";
import { leavesOpen, riskOf } from "./risk.ts";
import { runScoring } from "./scoring-run.ts";
import { model, type Summary } from "./summary.ts";

/** The summary of a dossier: pure, so server, browser and command line agree (SCORING 10). */
export function score(dossier: Dossier): Summary {
  const run = runScoring(dossier);
  const { setting, verdicts, credits, result } = run;
  const { policy } = setting;
  const { flags, risk } = riskOf(run, flagsOf(run));
  return {
    model,
    asOf: dossier.asOf,
    ...result,
    certificates: setting.rated.map(({ certificate, assurance, parts, scope }) => ({
      id: certificate.id,
      assurance,
      parts,
      scope,
    })),
    inherent: risk.inherent,
    residual: risk.residual,
    rating: risk.rating,
    conclusive:
      result.overall !== null && reaches(result.overall.coverage, policy.minCoverage) && !flags.some(leavesOpen),
    flags,
    nextActions: result.overall === null ? [] : nextActions(verdicts, { credits, policy }),
  };
}
