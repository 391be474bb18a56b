import type { ActingRole, Role } from "#domain/access/roles.ts";
import { dueAgainDays } from "#domain/assessment/due-again.ts";

/** What can wait for somebody of a buyer, in the order in which it is shown. */
export const inboxGroups = [
  "risks-asked",
  "risks-declined",
  "risks-unanswered",
  "risks-left",
  "proposals",
  "questions",
  "reviews",
  "submissions",
  "reviewer-left",
  "bounced",
  "declined",
  "asked-to-buy",
  "overdue",
  "conditions",
  "risks-ending",
  "ask-again",
  "due-again",
] as const;
export type InboxGroup = (typeof inboxGroups)[number];

interface GroupRule {
  readonly title: string;
  /** What is to be done. */
  readonly todo: string;
  /** Whose it is; where it names somebody, only of what is theirs. */
  readonly roles: readonly Role[];
  /** Where it is done. */
  readonly path: (subjectId: string) => string;
}

const reviewers: readonly Role[] = ["owner", "reviewer"];
const writers: readonly Role[] = ["owner", "procurement", "reviewer"];
const senders: readonly Role[] = ["owner", "procurement"];
const page = (view: string) => (id: string) => `/assessments/${id}${view}`;

/** The one table of what waits for whom. */
export const groupRules: Readonly<Record<InboxGroup, GroupRule>> = {
  "risks-asked": {
    title: "Risks you are asked to carry",
    todo: "Agree, or decline with a word. Until then each counts as open.",
    roles: writers,
    path: page("/findings"),
  },
  "risks-declined": {
    title: "Risks somebody declined to carry",
    todo: "Each is open. Ask somebody else, or say what becomes of it.",
    roles: reviewers,
    path: page("/findings"),
  },
  "risks-unanswered": {
    title: "Risks nobody agreed to carry in time",
    todo: "The day until which it was to be carried is over. Ask anew, or say what becomes of it.",
    roles: reviewers,
    path: page("/findings"),
  },
  "risks-left": {
    title: "Risks whose carrier is not there any more",
    todo: "They left, or may carry no risks in their role now. Ask somebody else, or say what becomes of it.",
    roles: reviewers,
    path: page("/findings"),
  },
  proposals: {
    title: "Proposals to confirm",
    todo: "A colleague has proposed a decision. Confirm it, or reject it.",
    roles: reviewers,
    path: page("/decision"),
  },
  questions: {
    title: "Messages from vendors",
    todo: "Answer them, or say that there is nothing to answer.",
    roles: writers,
    path: page(""),
  },
  reviews: {
    title: "Answers you are asked to review",
    todo: "The vendor has handed them in, and nobody has decided.",
    roles: reviewers,
    path: page(""),
  },
  submissions: {
    title: "Answers to review",
    todo: "The vendor has handed them in, nobody has decided, and nobody in particular is asked to review them.",
    roles: reviewers,
    path: page(""),
  },
  "reviewer-left": {
    title: "Reviews whose reviewer has left",
    todo: "Say who reviews it now, or leave it to who still does.",
    roles: senders,
    path: page("#reviewers"),
  },
  bounced: {
    title: "Mails that did not arrive",
    todo: "Correct the address of the contact, or invite somebody else.",
    roles: senders,
    path: page(""),
  },
  declined: {
    title: "Requests that were declined",
    todo: "Read why, and open the request again or put it away.",
    roles: senders,
    path: page(""),
  },
  "asked-to-buy": {
    title: "Asked to buy",
    todo: "Take it over into the register, ask back, or decline with a word.",
    roles: senders,
    path: (id) => `/intake/${id}`,
  },
  overdue: {
    title: "Your requests that are overdue",
    todo: "Remind the vendor, give it more time, or cancel the request.",
    roles: senders,
    path: page(""),
  },
  conditions: {
    title: "Conditions and findings that are due",
    todo: "Look whether it is done, and say so.",
    roles: reviewers,
    path: page("/findings"),
  },
  "risks-ending": {
    title: "Accepted risks that end",
    todo: "After that day each is open again: resolve it, or ask anew.",
    roles: writers,
    path: page("/findings"),
  },
  "ask-again": {
    title: "Decided, but something happened since",
    todo: "Ask the vendor again, put it off until a day, or dismiss it with a word.",
    roles: writers,
    path: page("/decision"),
  },
  "due-again": {
    title: "Decisions to be looked at again",
    todo: "Ask the vendor again, or look whether it still holds and decide anew.",
    roles: writers,
    path: page("/decision"),
  },
};

/** The groups there are for a role; none for an auditor, who only reads. */
export const groupsOf = (role: ActingRole): InboxGroup[] =>
  inboxGroups.filter((group) => groupRules[group].roles.some((one) => one === role));

/** What is due, or ends, within so many days waits already. */
export const waitsDaysBefore = { conditions: 14, "risks-ending": 30, "due-again": dueAgainDays } as const;
