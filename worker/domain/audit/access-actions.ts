import { type ActionWords, type Facts, several } from "./action.ts";

const exported: Readonly<Record<string, string>> = {
  comparison: "the comparison",
  oscal: "the OSCAL file of {subject}",
  questionnaire: "the questionnaire {subject}",
  answers: "the answers of {subject}",
  "answer-sheet": "the answer sheet of {subject}",
  "vendor-import": "the report of the import of {subject}",
};

const refusal = ({ why }: Facts): string =>
  why === "role"
    ? "was refused, as their role does not allow it: {subject}"
    : "was refused, as another side's: {subject}";

/** Coming and going, being refused, taking things away, and who belongs here. */
export const accessActions = {
  "session.started": { kind: "sign-in", about: "nothing", says: "signed in" },
  "session.switched": { kind: "sign-in", about: "nothing", says: "began to act for this organisation" },
  "session.ended": { kind: "sign-in", about: "nothing", says: "signed out of a browser" },
  "sign-in.failed": { kind: "sign-in", about: "nothing", says: "did not get in: somebody typed a wrong sign-in code" },
  "request.refused": { kind: "refused", about: "route", says: refusal },

  "export.made": {
    kind: "taken",
    about: "by-id",
    says: ({ what, format }) => `took ${exported[String(what)] ?? "something"} away as ${format}`,
  },
  "log.exported": {
    kind: "taken",
    about: "nothing",
    says: ({ entries, format }) => `took ${several(entries, "entry", "entries")} of this log away as ${format}`,
  },

  "log.words-erased": {
    kind: "removal",
    about: "by-id",
    says: "erased from this log where {subject} came from, and what {subject} typed",
  },

  "member.saved": {
    kind: "people",
    about: "by-id",
    says: ({ role, status }) => (status === "removed" ? "removed {subject}" : `made {subject} ${role}`),
  },
  "mail.sent-again": {
    kind: "sending",
    about: "nothing",
    says: ({ mail }) => `sent a mail again that could not be delivered (${mail})`,
  },
  "mail.given-up": { kind: "sending", about: "nothing", says: "gave up a mail that could not be delivered" },
  "calendar.address-made": { kind: "people", about: "nothing", says: "made an address for their calendar program" },
  "calendar.address-ended": { kind: "people", about: "nothing", says: "ended the address of their calendar program" },
  "notices.chosen": { kind: "people", about: "nothing", says: "chose what they hear of by mail" },
  "buying.started": { kind: "people", about: "nothing", says: "made this organisation a buyer too" },
} as const satisfies Readonly<Record<string, ActionWords>>;
