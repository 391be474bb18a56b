import type { CivilDate } from "#domain/civil-date.ts";
import { type AcceptanceStand, acceptanceStand } from "#domain/findings/acceptance.ts";
import type { Acceptance } from "#domain/findings/finding.schema.ts";
import { type Finding, type FindingState, isOpenFinding } from "#domain/findings/findings.ts";

/** Who carries a risk or is asked to, until when, what they said to it, and how that stood on the day. */
export interface ToldAcceptance extends Pick<Acceptance, "by" | "until" | "answer"> {
  readonly stand: AcceptanceStand;
}

/** A finding as every paper tells it. */
export interface ToldFinding<Title> {
  readonly title: Title;
  readonly severity: Finding["severity"];
  readonly state: FindingState;
  /** Who deals with it, or nobody; by when; and why it stands so. */
  readonly owner: string;
  readonly dueOn: CivilDate | null;
  readonly reason: string;
  readonly accepted: ToldAcceptance | null;
  /** What the vendor says it does about it. */
  readonly plan: Finding["plan"];
  /** What raised it no longer speaks. */
  readonly isGone: boolean;
}

/** Every finding in one of three: somebody has to do something about it, somebody carries the risk, or it is settled. */
export interface ToldFindings<Title> {
  readonly open: readonly ToldFinding<Title>[];
  readonly accepted: readonly ToldFinding<Title>[];
  readonly closed: readonly ToldFinding<Title>[];
}

interface Telling<Title> {
  readonly asOf: CivilDate;
  readonly titleOf: (finding: Finding) => Title;
}

/** What any paper tells of the findings: none is left out because nobody has to act on it. */
export function toldFindings<Title>(findings: readonly Finding[], of: Telling<Title>): ToldFindings<Title> {
  const told = (isOf: (finding: Finding) => boolean): ToldFinding<Title>[] =>
    findings.filter(isOf).map((finding) => toldFinding(finding, of));
  const isCarried = ({ standing, isGone }: Finding): boolean => standing === "accepted" && !isGone;
  return {
    open: told(isOpenFinding),
    accepted: told(isCarried),
    closed: told((finding) => !isOpenFinding(finding) && !isCarried(finding)),
  };
}

/** One finding as it is told. */
export const toldFinding = <Title>(finding: Finding, { asOf, titleOf }: Telling<Title>): ToldFinding<Title> => ({
  title: titleOf(finding),
  severity: finding.severity,
  state: finding.standing,
  owner: finding.owner,
  dueOn: finding.dueOn,
  reason: finding.reason,
  accepted: toldAcceptance(finding, asOf),
  plan: finding.plan,
  isGone: finding.isGone,
});

/** Of one that was meant to be accepted, and of one somebody declined to carry; no other has a carrier. */
function toldAcceptance({ accepted }: Finding, asOf: CivilDate): ToldAcceptance | null {
  if (accepted === null) return null;
  const { by, until, answer } = accepted;
  return { by, until, answer, stand: acceptanceStand(accepted, asOf) };
}
