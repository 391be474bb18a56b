import { date } from "#domain/format.ts";
import { type ActionWords, because, several } from "./action.ts";

/** What a buyer's people do with what they ask a vendor. */
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
  "change.told": {
    kind: "sending",
    about: "by-id",
    says: (facts) => `said that the ${facts.what} behind {subject} changed${because(facts)}`,
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
} as const satisfies Readonly<Record<string, ActionWords>>;
