import type { Finding } from "#domain/findings/findings.ts";
import { type ToldFinding, toldFinding } from "#domain/told/told-findings.ts";
import { carriedWords } from "#domain/words/acceptance.ts";
import { findingTitle, stateWords } from "#domain/words/findings.ts";
import { hasOscalYear, type Id, type OscalSource, oneLine, prop, stamp } from "./source.ts";

/** The words OSCAL has for where a risk stands. */
type RiskStatus = "open" | "remediating" | "deviation-requested" | "deviation-approved" | "closed";

/** A risk for each finding, whatever became of it: one that somebody carries is a deviation, agreed or still asked for. */
export const risksOf = (of: OscalSource, id: Id): object[] => of.findings.map((finding) => riskOf(finding, { of, id }));

function riskOf(finding: Finding, { of, id }: { readonly of: OscalSource; readonly id: Id }): object {
  const { dossier } = of;
  const told = toldFinding(finding, { asOf: dossier.asOf, titleOf: (one) => findingTitle(one, dossier) });
  const { title, accepted, dueOn } = told;
  const by = told.state === "accepted" ? accepted?.until : dueOn;
  return {
    uuid: id(`risk/${finding.id}`),
    title,
    description: finding.advice || finding.reason || title,
    statement: title,
    props: [
      prop("severity", told.severity),
      ...worded("carried-by", accepted?.by),
      ...worded("carried-until", accepted?.until),
      ...worded("owner", told.owner),
    ],
    status: statusOf(told),
    ...(by && hasOscalYear(by) ? { deadline: `${by}T00:00:00Z` } : {}),
    ...logOf(finding, { told, id, now: of.now }),
  };
}

/** OSCAL has no empty values. */
const worded = (name: string, words: string | undefined): object[] =>
  oneLine(words ?? "") === "" ? [] : [prop(name, oneLine(words ?? ""))];

const statuses: Readonly<Record<ToldFinding<string>["state"], RiskStatus>> = {
  open: "open",
  planned: "remediating",
  accepted: "deviation-approved",
  resolved: "closed",
  dismissed: "closed",
};

const statusOf = ({ state, accepted, isGone }: ToldFinding<string>): RiskStatus => {
  if (isGone) return "closed";
  return state === "open" && accepted?.stand === "waits" ? "deviation-requested" : statuses[state];
};

interface Logged {
  readonly told: ToldFinding<string>;
  readonly id: Id;
  readonly now: number;
}

/** How it came to stand so: who carries it and what they said, or why it is settled. */
function logOf(finding: Finding, { told, id, now }: Logged): object {
  const { accepted, reason, isGone, state } = told;
  const description = [accepted === null ? "" : carriedWords(accepted), reason, isGone ? "What raised it is gone." : ""]
    .filter(Boolean)
    .join("\n");
  if (description === "") return {};
  const entry = {
    uuid: id(`risk/${finding.id}/log`),
    title: stateWords[state].words,
    description,
    start: stamp(accepted?.answer?.at ?? finding.changedAt ?? now),
    "status-change": statusOf(told),
  };
  return { "risk-log": { entries: [entry] } };
}
