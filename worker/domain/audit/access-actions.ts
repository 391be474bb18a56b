import { date } from "#domain/format.ts";
import { lookUp } from "#domain/look-up.ts";
import { type ActionWords, type Facts, several } from "./action.ts";
import { exportedWords } from "./exported-things.ts";

/** How much of a list was taken; nothing where it is no list. */
const howMuch = ({ entries }: Facts): string => (entries === undefined ? "" : ` (${several(entries, "row")})`);

const refusals: Readonly<Record<string, string>> = {
  role: "was refused, as their role does not allow it: {subject}",
  outside: "was refused, as it is not opened to them from outside: {subject}",
};
const refusal = ({ why }: Facts): string => refusals[String(why)] ?? "was refused, as another side's: {subject}";

const outsideEnds: Readonly<Record<string, string>> = {
  "day-came": "as its last day was over",
  "put-away": "as it was put away",
  "member-removed": "as they were removed from the organisation",
};
const outsideEnd = ({ how }: Facts): string =>
  `ended what {person} could read of {subject} from outside, ${outsideEnds[String(how)] ?? "as it was over"}`;

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
    says: (facts) =>
      `took ${lookUp(exportedWords, String(facts.what)) ?? "something"}${howMuch(facts)} away as ${facts.format}`,
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
  "outside.given": {
    kind: "people",
    about: "by-id",
    says: ({ until, files }) =>
      `let {person} read {subject} from outside until ${date(String(until))}, ${files === true ? "with the vendor’s files" : "without the vendor’s files"}`,
  },
  "outside.day-changed": {
    kind: "people",
    about: "by-id",
    says: ({ until, before }) =>
      `lets {person} read {subject} from outside until ${date(String(until))}; it was ${date(String(before))}`,
  },
  "outside.taken-back": {
    kind: "people",
    about: "by-id",
    says: "took back what {person} could read of {subject} from outside",
  },
  "outside.given-back": {
    kind: "people",
    about: "by-id",
    says: "gave back what they could read of {subject} from outside",
  },
  "outside.ended": { kind: "people", about: "by-id", says: outsideEnd },
  "outside.read": { kind: "read", about: "by-id", says: "read {subject} from outside" },
  "outside.let-in": {
    kind: "people",
    about: "by-id",
    says: ({ until }) => `let somebody from outside open the files of {subject} until ${date(String(until))}`,
  },
  "outside.shut-out": {
    kind: "people",
    about: "by-id",
    says: "ended that somebody from outside could open the files of {subject}",
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
