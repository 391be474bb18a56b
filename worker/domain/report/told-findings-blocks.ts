import type { RecordedFinding } from "#domain/decision/decision.ts";
import { date, plural } from "#domain/format.ts";
import { type Block, text } from "#domain/report/blocks.ts";
import type { ToldFinding } from "#domain/told/told-findings.ts";
import { carriedWords } from "#domain/words/acceptance.ts";
import { stateWords } from "#domain/words/findings.ts";
import { severityWords } from "#domain/words/severity.ts";
import type { Words } from "#domain/words/words.ts";

/** A finding told now or kept in a record, and of records from before everything was told its title and severity. */
type Told = Pick<ToldFinding<Words>, "title" | "severity"> & Partial<ToldFinding<Words>>;

/** Findings in the three groups every paper tells; null for a group that the record did not keep. */
export interface FindingGroups {
  readonly open: readonly Told[];
  readonly accepted: readonly Told[] | null;
  readonly closed: readonly Told[] | null;
}

/** How many stand in which way, and each of them: who deals with it or carries the risk, until when, and why. */
export function findingsBlocks(groups: FindingGroups): Block[] {
  const { open, accepted, closed } = groups;
  const all = [...open, ...(accepted ?? []), ...(closed ?? [])];
  const caption = findingsCounted(groups);
  return [all.length === 0 ? text(caption) : tableOf(all, { caption, isWhole: accepted !== null })];
}

/** How many are open, accepted and settled, in a sentence; of a record from before, that it kept the open ones alone. */
export const findingsCounted = ({ open, accepted, closed }: FindingGroups): string =>
  accepted === null || closed === null
    ? `${openWords(open.length)}. Accepted risks and settled findings were not kept with decisions of that time.`
    : countWords({ open: open.length, accepted: accepted.length, closed: closed.length });

const openWords = (count: number): string =>
  count === 0 ? "No finding is open" : plural({ count, one: "finding is open", other: "findings are open" });

function countWords(of: { readonly open: number; readonly accepted: number; readonly closed: number }): string {
  const accepted =
    of.accepted === 0
      ? "no risk is accepted"
      : plural({ count: of.accepted, one: "risk is accepted", other: "risks are accepted" });
  const closed =
    of.closed === 0 ? "none is settled" : plural({ count: of.closed, one: "is settled", other: "are settled" });
  return `${openWords(of.open)}, ${accepted}, ${closed}.`;
}

function tableOf(
  findings: readonly Told[],
  { caption, isWhole }: { readonly caption: string; readonly isWhole: boolean },
): Block {
  if (!isWhole)
    return {
      kind: "table",
      caption,
      head: ["Finding", "Severity"],
      widths: [80, 20],
      rows: findings.map(({ title, severity }) => [title, severityWords[severity].words]),
    };
  return {
    kind: "table",
    caption,
    head: ["Finding", "Severity", "State", "Who, until when, and why", "The vendor's plan"],
    widths: [30, 10, 13, 29, 18],
    rows: findings.map((finding): Words[] => [
      finding.title,
      severityWords[finding.severity].words,
      stateOf(finding),
      whoAndWhy(finding),
      planned(finding),
    ]),
  };
}

const stateOf = ({ state = "open", isGone = false }: Told): string =>
  isGone ? `${stateWords[state].words}; what raised it is gone` : stateWords[state].words;

function whoAndWhy({ owner = "", dueOn = null, reason = "", accepted = null, state }: Told): string {
  const isCarried = accepted !== null && (state === "open" || state === "accepted");
  const who = isCarried
    ? carriedWords(accepted)
    : [owner, dueOn === null ? "" : `until ${date(dueOn)}`].filter(Boolean).join(", ");
  return [who, reason].filter(Boolean).join("\n") || "–";
}

const planned = ({ plan = null }: Told): string =>
  plan === null ? "–" : `${plan.measures}${plan.until ? ` (by ${date(plan.until)})` : ""}`;

/** What a record keeps of the findings. */
export const recordedGroups = (record: {
  readonly openFindings: readonly RecordedFinding[];
  readonly acceptedFindings?: readonly RecordedFinding[];
  readonly closedFindings?: readonly RecordedFinding[];
}): FindingGroups => ({
  open: record.openFindings,
  accepted: record.acceptedFindings ?? null,
  closed: record.closedFindings ?? null,
});
