import { domains } from "#domain/catalogue/controls.ts";
import { civilDateOf } from "#domain/civil-date.ts";
import type { DecisionRecord, Outcome } from "#domain/decision/decision.ts";

/** A line of a document, before anybody has decided how wide the paper is. */
export interface Line {
  readonly style: "title" | "heading" | "text" | "small";
  readonly text: string;
}

const outcomes: Readonly<Record<Outcome, string>> = {
  approve: "Approved",
  "approve-with-conditions": "Approved with conditions",
  decline: "Declined",
};
const percent = (share: number | undefined): string => (share === undefined ? "-" : `${Math.round(share * 100)}%`);
const text = (words: string): Line => ({ style: "text", text: words });
const heading = (words: string): Line => ({ style: "heading", text: words });
const small = (words: string): Line => ({ style: "small", text: words });

/** A decision for the file: what was decided, by whom, on what, and the fingerprints that tie it to the dossier. */
export function decisionLines(record: DecisionRecord): Line[] {
  const { summary, vendor, confirmedBy } = record;
  return [
    { style: "title", text: `${outcomes[record.outcome]}: ${record.product}` },
    text(`${vendor.name} (${vendor.legalName}), decided by ${record.buyer} on ${civilDateOf(record.decidedAt)}.`),
    text(`Decided by ${record.decidedBy}${confirmedBy === null ? "" : `, confirmed by ${confirmedBy}`}.`),
    heading("Why"),
    ...record.reason.split("\n").map(text),
    ...(record.conditions.length > 0 ? [heading("Conditions")] : []),
    ...record.conditions.map(({ text: words, dueOn }, index) => text(`${index + 1}. ${words} (until ${dueOn})`)),
    heading("What it rests on"),
    text(
      summary.overall === null
        ? "Too little was known for a score."
        : `${percent(summary.overall.assured)} assured of ${percent(summary.overall.claimed)} claimed; ${percent(summary.overall.coverage)} of what was asked is answered.`,
    ),
    text(`Residual risk: ${summary.rating ?? "not rated"}${summary.conclusive ? "" : ", not conclusive"}.`),
    ...domains.map(({ id, title }) => {
      const result = summary.domains[id];
      const share =
        result?.status === "assessed" ? `${percent(result.assured)} of ${percent(result.claimed)}` : "not assessed";
      return text(`${id} ${title}: ${share}`);
    }),
    heading("Open findings that day"),
    ...(record.openFindings.length === 0 ? [text("None.")] : []),
    ...record.openFindings.map(({ title, severity }) => text(`${severity}: ${title}`)),
    heading("Fingerprints"),
    small(`Round ${record.round}. Submitted dossier, SHA-256 ${record.submittedSha256}`),
    small(`Scored dossier, SHA-256 ${record.dossierSha256}`),
    small(
      `Questionnaire ${record.questionnaire.id} version ${record.questionnaire.version}, SHA-256 ${record.questionnaire.sha256}`,
    ),
    small(`Policy version ${record.policyVersion}, model ${summary.model}, as of ${summary.asOf}`),
    small("A score is no certificate and no proof of conformity with any law."),
  ];
}
