import type { ReviewKind } from "#domain/assessment/reviews.ts";
import { date } from "#domain/format.ts";
import { type ActionWords, because, several } from "./action.ts";

const reviewed: Readonly<Record<ReviewKind, string>> = {
  answer: "an answer",
  evidence: "a file",
  proof: "a file for one answer",
  certificate: "a certificate",
  scope: "the scope of a certificate",
  system: "an AI system",
};
const reviewedPart = (kind: unknown): string => Object.entries(reviewed).find(([one]) => one === kind)?.[1] ?? "a part";

/** What a buyer's people do with what a vendor answered. */
export const reviewActions = {
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
  "note.written": { kind: "review", about: "by-id", says: "wrote a note on {subject}" },
  "message.written": { kind: "sending", about: "by-id", says: "wrote a message about {subject}" },
  "question.settled": { kind: "sending", about: "by-id", says: "said that nothing is to be answered about {subject}" },
  "summary.rescored": { kind: "review", about: "by-id", says: ({ asOf }) => `scored {subject} again as of ${asOf}` },
} as const satisfies Readonly<Record<string, ActionWords>>;
