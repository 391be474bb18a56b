import { raisedFindings } from "#domain/assessment/raised-findings.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { findingSeverities } from "#domain/finding-severities.ts";
import type { FindingRule } from "#domain/questionnaire/definition.schema.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { acceptanceStand } from "./acceptance.ts";
import type { FindingBody } from "./finding.schema.ts";

export type FindingState = FindingBody["state"];

/** The newest revision of a finding that somebody raised or touched. */
export interface StoredFinding {
  readonly id: string;
  readonly revision: number;
  readonly body: FindingBody;
  readonly changedBy: string;
  readonly changedAt: number;
}

export interface Finding extends FindingBody {
  readonly id: string;
  /** 0 for one that a rule raised and nobody touched. */
  readonly revision: number;
  readonly source: "rule" | "hand" | "condition" | "flag";
  /** The flag of the score it follows up while that is raised: it says what the finding is about. */
  readonly flag: Flag | null;
  readonly advice: string;
  /** What the vendor says it does about it, and by when. */
  readonly plan: { readonly measures: string; readonly until: string | null } | null;
  /** Where it stands today: an accepted risk is open until somebody agreed to carry it, and the day after that ended. */
  readonly standing: FindingState;
  /** What raised it no longer speaks: the answer was changed, or the flag of the score is gone. */
  readonly isGone: boolean;
  readonly changedBy: string | null;
  readonly changedAt: number | null;
}

const states: readonly FindingState[] = ["open", "planned", "accepted", "resolved", "dismissed"];

interface Standing {
  readonly asOf: CivilDate;
  /** The flags of the score, which a follow-up of one rests on. */
  readonly flags: readonly Flag[];
}

/** Every finding of an assessment: what the questionnaire's rules raise, what people raised, and what became of each. */
export function findingsOf(dossier: Dossier, stored: readonly StoredFinding[], { asOf, flags }: Standing): Finding[] {
  const touched = new Map(stored.map((one) => [one.id, one]));
  const byRule = ruleFindings(dossier);
  const raised = byRule.map((finding) => withStored(finding, { touched: touched.get(finding.id), asOf }));
  const known = new Set(byRule.map(({ id }) => id));
  const raisedFlags = new Map(flags.map((flag) => [flagFindingId(flag), flag]));
  const others = stored
    .filter(({ id }) => !known.has(id))
    .map((one) => {
      const flag = raisedFlags.get(one.id);
      return flag ? followedFlag(ownFinding(one, asOf), flag) : ownFinding(one, asOf);
    });
  return [...raised, ...others].sort(
    (a, b) =>
      states.indexOf(a.standing) - states.indexOf(b.standing) ||
      findingSeverities.indexOf(a.severity) - findingSeverities.indexOf(b.severity) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** How many rows are stored of findings: each revision is one, and the newest is known by its number. */
export const findingRows = (findings: readonly Pick<Finding, "revision">[]): number =>
  findings.reduce((sum, { revision }) => sum + revision, 0);

/** Whether somebody still has to do something about it. */
export const isOpenFinding = ({ standing, isGone }: Finding): boolean =>
  !isGone && (standing === "open" || standing === "planned");

/** The ids of those whose cause is gone. */
export const goneFindings = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ id, isGone }) => (isGone ? [id] : []));

/** What follows a flag of the score up keeps one id as long as the flag is about the same thing. */
export const flagFindingId = ({ code, subject }: Pick<Flag, "code" | "subject">): string =>
  `flag.${code}.${subject ?? "whole"}`;

/** By what it says, not by its place: an acceptance never moves to another rule of a later version. */
const ruleId = (questionId: string, { title, severity }: FindingRule): string =>
  `rule.${questionId}.${severity}-${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)}`;

function ruleFindings({ questionnaire, answers }: Dossier): Finding[] {
  return questionnaire.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      raisedFindings(question, answers[question.id]).map((rule) => {
        const plan = answers[question.id]?.plan;
        return {
          id: ruleId(question.id, rule),
          revision: 0,
          source: "rule" as const,
          flag: null,
          title: rule.title,
          severity: rule.severity,
          questionId: question.id,
          state: "open" as const,
          standing: "open" as const,
          owner: "",
          dueOn: null,
          reason: "",
          accepted: null,
          advice: rule.advice ?? "",
          plan: plan === undefined ? null : { measures: plan.measures, until: plan.until ?? null },
          isGone: false,
          changedBy: null,
          changedAt: null,
        };
      }),
    );
}

function withStored(finding: Finding, of: { touched: StoredFinding | undefined; asOf: CivilDate }): Finding {
  const { touched, asOf } = of;
  if (touched === undefined) return finding;
  const { body, revision, changedBy, changedAt } = touched;
  return {
    ...finding,
    ...body,
    title: finding.title,
    revision,
    changedBy,
    changedAt,
    standing: standingOf(body, asOf),
  };
}

const sources = { rule: "rule", cond: "condition", flag: "flag" } as const;

function ownFinding({ id, body, revision, changedBy, changedAt }: StoredFinding, asOf: CivilDate): Finding {
  const prefix = id.split(".")[0] ?? "";
  const source = prefix in sources ? sources[prefix as keyof typeof sources] : "hand";
  const isGone = source === "rule" || source === "flag";
  return {
    ...body,
    id,
    revision,
    source,
    flag: null,
    changedBy,
    changedAt,
    isGone,
    advice: "",
    plan: null,
    standing: standingOf(body, asOf),
  };
}

/** A flag that is still raised says itself what it is about and how grave; as long as it stands, it is not resolved. */
function followedFlag(finding: Finding, flag: Flag): Finding {
  return {
    ...finding,
    flag,
    severity: flag.severity === "info" ? "low" : flag.severity,
    standing: finding.standing === "resolved" ? "open" : finding.standing,
    isGone: false,
  };
}

/** An accepted risk is open unless somebody who was asked has agreed to carry it, and still does that day. */
function standingOf({ state, accepted }: FindingBody, asOf: CivilDate): FindingState {
  const isCarried = accepted !== null && acceptanceStand(accepted, asOf) === "agreed";
  return state === "accepted" && !isCarried ? "open" : state;
}
