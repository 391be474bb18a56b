import type { MemberView } from "#contract/identity.ts";
import type { SaidFinding } from "#domain/findings/finding.schema.ts";
import { date } from "#domain/format.ts";
import { stateWords } from "#domain/words/findings.ts";
import { severityWords } from "#domain/words/severity.ts";
import type { FieldWords } from "#web/forms/differences.ts";

/** What a finding says, in words, to set two versions of it beside each other. */
export const findingWords = (colleagues: readonly MemberView[]): FieldWords<SaidFinding> => ({
  title: { label: "What was found", say: ({ title }) => title },
  severity: { label: "Severity", say: ({ severity }) => severityWords[severity].words },
  questionId: { label: "Question", say: ({ questionId }) => questionId ?? "" },
  state: { label: "Where it stands", say: ({ state }) => stateWords[state].words },
  owner: { label: "Dealt with by", say: ({ owner }) => owner },
  dueOn: { label: "Until", say: ({ dueOn }) => (dueOn ? date(dueOn) : "") },
  reason: { label: "Reason, or what was agreed", say: ({ reason }) => reason },
  accepted: {
    label: "The risk is carried by",
    say: ({ accepted }) =>
      accepted === null
        ? ""
        : `${nameIn(colleagues, accepted.personId)}${accepted.until ? `, until ${date(accepted.until)}` : ""}`,
  },
});

const nameIn = (colleagues: readonly MemberView[], id: string): string =>
  colleagues.find(({ personId }) => personId === id)?.name ?? "";
