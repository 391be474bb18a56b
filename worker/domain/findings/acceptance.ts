import type { BuyerRole } from "#domain/access/roles.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Acceptance, FindingBody, SaidFinding } from "./finding.schema.ts";

/** Who may carry a risk for the organisation: whoever works in it, not who only reads. */
export const riskCarriers: readonly BuyerRole[] = ["owner", "procurement", "reviewer"];

/** How an acceptance stands on a day. */
export type AcceptanceStand = "never-asked" | "waits" | "declined" | "agreed" | "ended";

/** Whether somebody carries the risk that day: only who was asked and agreed. */
export function acceptanceStand({ personId, answer, until }: Acceptance, asOf: CivilDate): AcceptanceStand {
  if (personId === null) return "never-asked";
  if (answer !== null && !answer.agrees) return "declined";
  if (until < asOf) return "ended";
  return answer === null ? "waits" : "agreed";
}

/** What a reviewer said of a finding, without the name and the answer that were added to it. */
export const saidOf = ({ accepted, ...said }: FindingBody): SaidFinding => ({
  ...said,
  accepted: accepted && { personId: accepted.personId ?? "", until: accepted.until },
});

/** What somebody agrees to: who deals with it meanwhile, and by when, is no part of it. */
const agreedTo = ({ title, severity, state, reason, accepted }: SaidFinding): string =>
  canonicalJson({ title, severity, state, reason, accepted });

/** Whether what is said asks for the very acceptance that was asked for already, so that its answer stands. */
export const isSameAcceptance = (before: FindingBody | undefined, now: SaidFinding): boolean =>
  before !== undefined && before.state === "accepted" && agreedTo(saidOf(before)) === agreedTo(now);
