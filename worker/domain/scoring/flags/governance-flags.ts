import { reaches } from "#domain/dossier/reaches.ts";
import type { ControlResult, DomainResult } from "../roll-up.ts";
import type { Scoring } from "../scoring-run.ts";
import type { Flag } from "./flag.ts";

const isWeak = (result: ControlResult | DomainResult | undefined): boolean =>
  result?.status === "assessed" && !reaches(result.claimed, 0.5);

/** Flags about oversight, data governance, coverage and suppliers (SCORING 7). */
export function governanceFlags(run: Scoring): Flag[] {
  const { controls, domains: byDomain, overall } = run.result;
  const flags: Flag[] = [...supplierFlags(run)];
  if (isWeak(controls["A.3.2"]) || isWeak(controls["A.4.6"]))
    flags.push({ code: "human_oversight_weak", severity: "high", subject: null });
  if (isWeak(byDomain["A.7"])) flags.push({ code: "data_governance_weak", severity: "high", subject: "A.7" });
  if (overall !== null && !reaches(overall.coverage, run.setting.policy.minCoverage))
    flags.push({ code: "low_coverage", severity: "medium", subject: null });
  return flags;
}

function supplierFlags({ result, setting }: Scoring): Flag[] {
  const governance = result.controls["A.10.3"];
  const ungoverned = governance?.status !== "assessed" || !reaches(governance.claimed, 0.5);
  return setting.dossier.systems.flatMap(({ id, thirdPartyServices = [] }) => {
    const flags: Flag[] = [];
    if (thirdPartyServices.length > 0 && ungoverned)
      flags.push({ code: "supplier_ungoverned", severity: "high", subject: id });
    if (thirdPartyServices.some((service) => service.insideBoundary !== true))
      flags.push({ code: "supplier_outside_boundary", severity: "medium", subject: id });
    return flags;
  });
}
