import type { ReviewKind } from "#domain/assessment/reviews.ts";
import { date } from "#domain/format.ts";
import { type ActionWords, type Facts, several } from "./action.ts";

const because = ({ reason }: Facts): string => (reason ? `: ${reason}` : "");

const outcomes: Readonly<Record<string, string>> = {
  approve: "approved",
  "approve-with-conditions": "approved with conditions",
  decline: "declined",
};
const outcomeOf = ({ outcome }: Facts): string => outcomes[String(outcome)] ?? String(outcome);

const reviewed: Readonly<Record<ReviewKind, string>> = {
  answer: "an answer",
  evidence: "a file",
  proof: "a file for one answer",
  certificate: "a certificate",
  scope: "the scope of a certificate",
  system: "an AI system",
};
const reviewedPart = (kind: unknown): string => Object.entries(reviewed).find(([one]) => one === kind)?.[1] ?? "a part";

/** What a buyer's people do with an assessment. */
export const assessmentActions = {
  "assessment.sent": { kind: "sending", about: "by-id", says: "sent a questionnaire about {subject}" },
  "invitation.created": {
    kind: "sending",
    about: "by-id",
    says: ({ mailed }) =>
      mailed ? "invited the contact of {subject} again by mail" : "made another link to {subject}",
  },
  "invitation.recalled": { kind: "sending", about: "by-id", says: "ended every link to {subject}" },
  "invitation.renewed": {
    kind: "sending",
    about: "by-id",
    says: "had a new link to {subject} mailed to the address that was invited",
  },
  "contact.replaced": {
    kind: "sending",
    about: "by-id",
    says: "invited somebody else to {subject}, and ended every link that was out",
  },
  "contact.named": { kind: "sending", about: "by-id", says: "named somebody else as the contact for {subject}" },
  "assessment.cancelled": { kind: "sending", about: "by-id", says: (facts) => `cancelled {subject}${because(facts)}` },
  "assessment.extended": {
    kind: "sending",
    about: "by-id",
    says: ({ dueOn }) => `put off the day by which {subject} is answered to ${date(String(dueOn))}`,
  },
  "assessment.corrected": {
    kind: "sending",
    about: "by-id",
    says: ({ what }) => `corrected what {subject} asks about: ${what}`,
  },
  "assessment.reopened": { kind: "sending", about: "by-id", says: "opened {subject} again" },
  "assessment.archived": { kind: "removal", about: "by-id", says: "put {subject} away" },
  "assessment.followed": {
    kind: "removal",
    about: "by-id",
    says: "put {subject} away: the next request about the same product is decided",
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
  "change.told": {
    kind: "sending",
    about: "by-id",
    says: ({ what, reason }) => `said that the ${what} behind {subject} changed${reason ? `: ${reason}` : ""}`,
  },
  "assessment.brought-back": { kind: "sending", about: "by-id", says: "brought {subject} back to the lists" },
  "return.taken-back": {
    kind: "review",
    about: "by-id",
    says: "took the return of {subject} back: what was submitted counts again",
  },
  "return.closed": {
    kind: "review",
    about: "by-id",
    says: (facts) => `closed the return of {subject} without the changes${because(facts)}`,
  },
  "assessment.evidence-withdrawn": { kind: "sending", about: "by-id", says: "took a file of {subject} back" },
  "invitation.accepted": { kind: "sending", about: "by-id", says: "accepted the invitation to {subject}" },
  "vendor.reminded": { kind: "sending", about: "by-id", says: "reminded the vendor of {subject}" },
  "reminders.switched": {
    kind: "sending",
    about: "by-id",
    says: ({ on }) => `switched reminders ${on === true ? "on" : "off"} for {subject}`,
  },
  "reminders.sent": { kind: "sending", about: "nothing", says: ({ sent }) => `sent ${several(sent, "reminder")}` },
  "assessment.version-offered": {
    kind: "sending",
    about: "by-id",
    says: ({ version }) => `offered version ${version} of the questionnaire for {subject}`,
  },
  "changes.requested": {
    kind: "review",
    about: "by-id",
    says: ({ questions }) => `sent {subject} back with ${several(questions, "question")} to change`,
  },

  "review.read": {
    kind: "read",
    about: "by-id",
    says: ({ last }) => (last ? "read what was answered last time for {subject}" : "read the answers of {subject}"),
  },
  "review.saved": {
    kind: "review",
    about: "by-id",
    says: ({ kind, subject }) =>
      `concluded on ${reviewedPart(kind)}${kind === "answer" ? ` (${subject})` : ""} of {subject}`,
  },
  "reviewer.assigned": {
    kind: "review",
    about: "by-id",
    says: ({ lookBy }) => `asked {person} to review {subject}${lookBy ? ` by ${date(String(lookBy))}` : ""}`,
  },
  "reviewer.released": { kind: "review", about: "by-id", says: "asked {person} no longer to review {subject}" },
  "reviewer.day-set": {
    kind: "review",
    about: "by-id",
    says: ({ lookBy }) =>
      lookBy
        ? `asked {person} to look at {subject} by ${date(String(lookBy))}`
        : "set {person} no day any more by which to look at {subject}",
  },
  "reviewer.took-on": { kind: "review", about: "by-id", says: "took the review of {subject} on" },
  "reviewer.took-over": { kind: "review", about: "by-id", says: "took the review of {subject} over from {person}" },
  "reviewer.handed-back": {
    kind: "review",
    about: "by-id",
    says: (facts) => `handed the review of {subject} back${because(facts)}`,
  },
  "reviewer.left": {
    kind: "review",
    about: "by-id",
    says: "took the review of {subject} from {person}, who left or reviews no more",
  },
  "reviewer.let-go": {
    kind: "review",
    about: "by-id",
    says: "left the review of {subject} to who still has it, or to everybody who reviews",
  },
  "reviewer.kept-out": {
    kind: "review",
    about: "by-id",
    says: "left what {person} had judged of {subject} sealed: it counts for nothing",
  },
  "judgement.sealed": {
    kind: "review",
    about: "by-id",
    says: "judged a part of {subject}, which nobody else sees yet",
  },
  "judgement.handed-in": { kind: "review", about: "by-id", says: "handed in what they judged of {subject}" },
  "judgement.taken-back": { kind: "review", about: "by-id", says: "took back what they had handed in on {subject}" },
  "judgements.unsealed": {
    kind: "review",
    about: "by-id",
    says: ({ same, of }) =>
      `handed in what they judged of {subject}, and both were laid side by side: the same on ${same} of ${of}`,
  },
  "difference.settled": {
    kind: "review",
    about: "by-id",
    says: ({ kind }) => `settled where two reviewers of {subject} differed, on ${reviewedPart(kind)}`,
  },
  "reviewers.assigned": {
    kind: "review",
    about: "nothing",
    says: ({ assessments }) => `asked people to review ${several(assessments, "assessment")}`,
  },
  "basket.changed": {
    kind: "review",
    about: "by-id",
    says: ({ question }) => `changed what to ask again about ${question} of {subject}`,
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
  "note.written": { kind: "review", about: "by-id", says: "wrote a note on {subject}" },
  "message.written": { kind: "sending", about: "by-id", says: "wrote a message about {subject}" },
  "question.settled": { kind: "sending", about: "by-id", says: "said that nothing is to be answered about {subject}" },
  "summary.rescored": { kind: "review", about: "by-id", says: ({ asOf }) => `scored {subject} again as of ${asOf}` },

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
} as const satisfies Readonly<Record<string, ActionWords>>;
