import { date } from "#domain/format.ts";
import { type ActionWords, because, type Facts } from "./action.ts";

const outcomes: Readonly<Record<string, string>> = {
  approve: "approved",
  "approve-with-conditions": "approved with conditions",
  decline: "declined",
};
const outcomeOf = ({ outcome }: Facts): string => outcomes[String(outcome)] ?? String(outcome);

/** What a buyer's people decide and find, and what they take away of it. */
export const decisionActions = {
  "decision.proposed": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `proposed decision ${facts.number} on {subject}: ${outcomeOf(facts)}`,
  },
  "decision.made": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `made decision ${facts.number} on {subject}: ${outcomeOf(facts)}`,
  },
  "decision.confirmed": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `confirmed decision ${facts.number} on {subject}: ${outcomeOf(facts)}`,
  },
  "decision.rejected": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `rejected or took back proposal ${facts.number} on {subject}: ${outcomeOf(facts)}`,
  },
  "decision.told": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `told the vendor of decision ${facts.number} on {subject}: ${outcomeOf(facts)}`,
  },
  "decision.printed": {
    kind: "taken",
    about: "by-id",
    says: ({ number }) => `took decision ${number} on {subject} away as a PDF`,
  },
  "statement.issued": {
    kind: "taken",
    about: "by-id",
    says: ({ number }) => `took decision ${number} on {subject} away as a signed file`,
  },
  "report.printed": { kind: "taken", about: "by-id", says: "took the report of {subject} away as a PDF" },
  "dossier.downloaded": { kind: "taken", about: "by-id", says: "took the dossier of {subject} away" },
  "evidence.downloaded": {
    kind: "read",
    about: "by-id",
    says: ({ evidence }) => (evidence ? "read the file {evidence} of {subject}" : "read the file {subject}"),
  },
  "ask-again.put-off": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `put off asking again about {subject} until ${date(String(facts.until))}${because(facts)}`,
  },
  "ask-again.dismissed": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `dismissed a reason to ask again about {subject}${because(facts)}`,
  },
  "ask-again.opened": {
    kind: "decision",
    about: "by-id",
    says: "took back what was said of a reason to ask again about {subject}",
  },
  "finding.saved": {
    kind: "review",
    about: "by-id",
    says: ({ state }) => `saved a finding of {subject} as ${state}`,
  },
  "risk.agreed": { kind: "decision", about: "by-id", says: "agreed to carry a risk of {subject}" },
  "risk.refused": {
    kind: "decision",
    about: "by-id",
    says: (facts) => `declined to carry a risk of {subject}${because(facts)}`,
  },
} as const satisfies Readonly<Record<string, ActionWords>>;
