import { domainOf, domains } from "#domain/catalogue/controls.ts";
import { reaches } from "#domain/dossier/reaches.ts";
import type { Scoring } from "../scoring-run.ts";
import { isStale, isVoid, type Offered, showsOperation, strengthAsOffered, strongest } from "../strength.ts";
import { isCounting, type Verdict } from "../verdict.ts";
import type { Flag } from "./flag.ts";

const fewestAnswers = 6;

/** Flags about the evidence as a whole (SCORING 7). */
export function evidenceFlags(run: Scoring): Flag[] {
  const stretched = stretchedItems(run);
  return [
    ...[...stretched].map((subject): Flag => ({ code: "evidence_stretched", severity: "medium", subject })),
    ...paperOnly(run, stretched),
    ...staleEvidence(run),
  ];
}

/** Answers the vendor gave to counting questions, not those that a certificate stands in for. */
const givenAnswers = ({ verdicts }: Scoring): Verdict[] =>
  verdicts.filter((one) => isCounting(one) && one.standing !== "undecided" && one.given);

/** Items offered, and not judged, for at least six and more than a third of the given answers. */
function stretchedItems(run: Scoring): ReadonlySet<string> {
  const given = givenAnswers(run);
  const unjudged = given.flatMap(({ evidence }) => evidence.filter(({ judgement }) => judgement === "none"));
  const times = new Map<string, number>();
  for (const { item } of unjudged) times.set(item.id, (times.get(item.id) ?? 0) + 1);
  return new Set(
    [...times].filter(([, count]) => count >= fewestAnswers && count * 3 > given.length).map(([id]) => id),
  );
}

/** The given answers for which an item is offered that a reviewer has not judged. */
export const offeringUnjudged = (run: Scoring, itemId: string): Verdict[] =>
  givenAnswers(run).filter(({ evidence }) =>
    evidence.some(({ item, judgement }) => item.id === itemId && judgement === "none"),
  );

/** The vendor's own answers that claim something in a domain and are offered nothing that shows it at work. */
export function claimedOnPaper(run: Scoring, domain: string): Verdict[] {
  const stretched = stretchedItems(run);
  return (claimsByDomain(run).get(domain) ?? [])
    .filter(({ verdict, claimed }) => claimed > 0 && !verdict.byCertificate)
    .filter(({ verdict }) => !isShownAtWork(verdict, { run, stretched }))
    .map(({ verdict }) => verdict);
}

/** Domains that claim much, of which less than a quarter is offered evidence of a control at work. */
function paperOnly(run: Scoring, stretched: ReadonlySet<string>): Flag[] {
  const claims = claimsByDomain(run);
  return domains
    .filter(({ id }) => {
      const result = run.result.domains[id];
      if (result?.status !== "assessed" || !reaches(result.claimed, 0.7)) return false;
      const own = (claims.get(id) ?? []).filter(({ verdict }) => !verdict.byCertificate);
      const whole = own.reduce((sum, { claimed }) => sum + claimed, 0);
      const shown = own.filter(({ verdict }) => isShownAtWork(verdict, { run, stretched }));
      return whole > 0 && !reaches(shown.reduce((sum, { claimed }) => sum + claimed, 0) / whole, 0.25);
    })
    .map(({ id }) => ({ code: "paper_only", severity: "high", subject: id }));
}

/** What each counting answer brings to what a domain claims, in parts of one size. */
function claimsByDomain({ verdicts, setting }: Scoring) {
  const counting = verdicts.filter(({ standing }) => standing === "level");
  const totals = new Map<string, number>();
  for (const { controls, weight } of verdicts.filter(isCounting))
    for (const control of controls) totals.set(control, (totals.get(control) ?? 0) + weight);
  const claims = new Map<string, { verdict: Verdict; claimed: number }[]>();
  for (const verdict of counting)
    for (const control of verdict.controls) {
      const domain = domainOf(control) ?? "";
      const share = ((setting.policy.controlWeights[control] ?? 1) * verdict.weight) / (totals.get(control) ?? 1);
      claims.set(domain, [...(claims.get(domain) ?? []), { verdict, claimed: share * verdict.level }]);
    }
  return claims;
}

/** An answer that is offered evidence of operation, accepted yet or not; a reviewer's strength replaces it. */
function isShownAtWork(
  { review, evidence }: Verdict,
  { run, stretched }: { run: Scoring; stretched: ReadonlySet<string> },
): boolean {
  const shows = ({ item, judgement }: Offered): boolean => judgement === "accepted" || !stretched.has(item.id);
  const offered = evidence.filter(shows).map((one) => strengthAsOffered(one, run.setting.evidenceRules));
  return showsOperation(review?.strength ?? strongest(offered));
}

/** The given answers that are offered an item which is old or undated, and not void. */
export function withStaleEvidence(run: Scoring): Verdict[] {
  const { dossier, evidenceRules } = run.setting;
  const isOld = (offered: Offered): boolean => !isVoid(offered, dossier.asOf) && isStale(offered.item, evidenceRules);
  return givenAnswers(run).filter(({ evidence }) => evidence.some(isOld));
}

const staleEvidence = (run: Scoring): Flag[] =>
  withStaleEvidence(run).length > 0 ? [{ code: "stale_evidence", severity: "low", subject: null }] : [];
