import { domainOf, domains } from "#domain/catalogue/controls.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import type { ControlResult, DomainResult } from "../roll-up.ts";
import type { Scoring } from "../scoring-run.ts";
import { showsOperation, strongest } from "../strength.ts";
import type { Verdict } from "../verdict.ts";
import type { Flag } from "./flag.ts";

const isWeak = (result: ControlResult | DomainResult | undefined): boolean =>
  result?.status === "assessed" && !reaches(result.claimed, 0.5);

/** Flags about whole domains, oversight and suppliers (SCORING 7). */
export function governanceFlags(run: Scoring): Flag[] {
  const { controls, domains: byDomain, overall } = run.result;
  const { systems } = run.setting.dossier;
  const flags: Flag[] = [...paperOnly(run), ...supplierFlags(run)];
  if (systems.length === 0) flags.push({ code: "no_system_named", severity: "high", subject: null });
  if (isWeak(controls["A.3.2"]) || isWeak(controls["A.4.6"]))
    flags.push({ code: "human_oversight_weak", severity: "high", subject: null });
  if (isWeak(byDomain["A.7"])) flags.push({ code: "data_governance_weak", severity: "high", subject: "A.7" });
  if (overall !== null && !reaches(overall.coverage, run.setting.policy.minCoverage))
    flags.push({ code: "low_coverage", severity: "medium", subject: null });
  return flags;
}

function paperOnly(run: Scoring): Flag[] {
  return domains
    .filter(({ id }) => {
      const result = run.result.domains[id];
      if (result?.status !== "assessed" || !reaches(result.claimed, 0.7)) return false;
      const own = run.verdicts.filter((verdict) => verdict.controls.some((control) => domainOf(control) === id));
      return !own.some((verdict) => isShownAtWork(verdict, run));
    })
    .map(({ id }) => ({ code: "paper_only", severity: "high", subject: id }));
}

/** A counting answer that is offered evidence of operation, accepted yet or not; a reviewer's strength replaces it. */
function isShownAtWork(verdict: Verdict, { setting }: Scoring): boolean {
  if (verdict.standing !== "level" || verdict.level <= 0) return false;
  const offered = strongest(verdict.evidence, { ...setting.evidenceRules, view: "offered" });
  return showsOperation(verdict.review?.strength ?? offered);
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
