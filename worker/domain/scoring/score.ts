import type { Dossier } from "#domain/dossier/dossier.ts";
import { highestInherentRisk, rate } from "#domain/dossier/inherent-risk.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import { flagsOf } from "./flags/all-flags.ts";
import { nextActions } from "./next-actions.ts";
import { runScoring } from "./scoring-run.ts";
import type { Summary } from "./summary.ts";

/** The summary of a dossier: pure, so server, browser and command line agree (SCORING 10). */
export function score(dossier: Dossier): Summary {
  const run = runScoring(dossier);
  const { setting, verdicts, credits, result } = run;
  const { policy } = setting;
  const flags = flagsOf(run);
  const inherent = highestInherentRisk(dossier.systems);
  const residual = result.overall === null ? null : inherent * (1 - result.overall.assured);
  const criticalFlag = flags.some((flag) => flag.severity === "critical");
  return {
    model: "1",
    asOf: dossier.asOf,
    ...result,
    certificates: setting.rated.map(({ certificate, assurance, parts, scope }) => ({
      id: certificate.id,
      assurance,
      parts,
      scope,
    })),
    inherent,
    residual,
    rating: residual === null ? null : rate(residual, { bands: policy.bands, criticalFlag }),
    conclusive: result.overall !== null && reaches(result.overall.coverage, policy.minCoverage),
    flags,
    nextActions: result.overall === null ? [] : nextActions(verdicts, { credits, policy }),
  };
}
