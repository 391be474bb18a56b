import { type ActionWords, because, several } from "./action.ts";

/** What a vendor's people do: answering, what they show, and who may look. */
export const vendorActions = {
  "request.systems-chosen": { kind: "sending", about: "by-id", says: "chose the AI systems of {subject}" },
  "request.language-chosen": {
    kind: "sending",
    about: "by-id",
    says: ({ language }) => `reads {subject} in ${language ?? "its own language"}`,
  },
  "request.moved": {
    kind: "sending",
    about: "by-id",
    says: ({ from, to }) => `moved {subject} from version ${from} of the questionnaire to ${to}`,
  },
  "request.submitted": { kind: "sending", about: "by-id", says: "signed and handed in {subject}" },
  "request.returned": {
    kind: "sending",
    about: "by-id",
    says: ({ questions }) => `sent {subject} back with ${several(questions, "question")} to change`,
  },
  "request.withdrawn": { kind: "removal", about: "by-id", says: "took back what was handed in for {subject}" },
  "request.declined": {
    kind: "sending",
    about: "by-id",
    says: (facts) => `declined to answer {subject}${because(facts)}`,
  },
  "questions.delegated": {
    kind: "people",
    about: "by-id",
    says: ({ count }) => `handed ${several(count, "question")} of {subject} to {person}`,
  },
  "questions.taken-back": {
    kind: "people",
    about: "by-id",
    says: "took the questions of {subject} back from {person}",
  },
  "questions.finished": {
    kind: "sending",
    about: "by-id",
    says: ({ finished }) =>
      finished ? "finished what was handed to them of {subject}" : "took up again what was handed to them of {subject}",
  },

  "ai-system.saved": { kind: "profile", about: "system", says: "saved the AI system {subject}" },
  "legal-entity.saved": { kind: "profile", about: "legal-entity", says: "saved the company {subject}" },
  "certificate.saved": { kind: "profile", about: "certificate", says: "saved the certificate {subject}" },
  "evidence.uploaded": { kind: "profile", about: "by-id", says: "uploaded the file {subject}" },
  "evidence.changed": { kind: "profile", about: "by-id", says: "changed what the file {subject} is said to be" },
  "evidence.withdrawn": { kind: "profile", about: "by-id", says: "took the file {subject} back from a buyer" },

  "passport.published": {
    kind: "passport",
    about: "by-id",
    says: ({ public: open }) =>
      open ? "published {subject} for everybody" : "published {subject} for who has its address",
  },
  "passport.revoked": { kind: "removal", about: "by-id", says: "took {subject} back" },
  "passport.access-asked": { kind: "passport", about: "by-id", says: "asked to see the files behind {subject}" },
  "passport.access-granted": { kind: "passport", about: "by-id", says: "let {visitor} see the files behind {subject}" },
  "passport.access-refused": {
    kind: "passport",
    about: "by-id",
    says: "did not let {visitor} see the files behind {subject}",
  },
  "passport.access-ended": {
    kind: "passport",
    about: "by-id",
    says: "ended what {visitor} may see of the files behind {subject}",
  },
  "passport.files-listed": { kind: "read", about: "by-id", says: "opened the list of files behind {subject}" },
  "passport.file-downloaded": { kind: "read", about: "by-id", says: "read a file behind {subject}" },
} as const satisfies Readonly<Record<string, ActionWords>>;
