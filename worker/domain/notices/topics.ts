import type { BuyerRole } from "#domain/access/roles.ts";

/** How somebody hears of something: in a mail of its own, in one mail a day, or on the page alone. */
export const rhythms = ["at-once", "daily", "never"] as const;
export type Rhythm = (typeof rhythms)[number];

/** What a buyer's people are told of. */
export const topics = [
  "submitted",
  "question",
  "review-asked",
  "review-free",
  "proposal",
  "risk-asked",
  "risk-answered",
  "declined",
  "bounced",
  "condition-due",
  "risk-ends",
  "certificate-lapsed",
  "ask-again",
  "sending",
  "asked-to-buy",
] as const;
export type Topic = (typeof topics)[number];

interface TopicRule {
  /** What it is about, as the settings say it. */
  readonly words: string;
  /** Whom it concerns because of their role, besides those it names (who asked, who is asked). */
  readonly roles: readonly BuyerRole[];
  /** Whether it names somebody, and whether the owners hear in place of who is not there, or not able, any more. */
  readonly names: "somebody" | "somebody-or-owners" | "nobody";
  /** Whoever it names can do something about it in these roles; in another one they do not hear of it. */
  readonly able: readonly BuyerRole[];
  /** How they hear unless they chose otherwise: whoever it names, and the others. */
  readonly usual: { readonly named: Rhythm; readonly byRole: Rhythm };
}

const reviewers: readonly BuyerRole[] = ["owner", "reviewer"];
const senders: readonly BuyerRole[] = ["owner", "procurement"];
/** Whoever can do more than read. */
const writers: readonly BuyerRole[] = ["owner", "procurement", "reviewer"];
const nobodyElse: readonly BuyerRole[] = [];
const atOnce = { named: "at-once", byRole: "at-once" } as const;

/** The one table of who hears of what. */
export const topicRules: Readonly<Record<Topic, TopicRule>> = {
  submitted: {
    words: "A vendor hands its answers in",
    roles: reviewers,
    names: "somebody",
    able: writers,
    usual: { named: "at-once", byRole: "daily" },
  },
  question: {
    words: "A vendor writes to you",
    roles: nobodyElse,
    names: "somebody-or-owners",
    able: writers,
    usual: atOnce,
  },
  "review-asked": {
    words: "You are asked to review something, no longer are, or the other of two reviewers has handed in",
    roles: nobodyElse,
    names: "somebody",
    able: reviewers,
    usual: atOnce,
  },
  "review-free": {
    words: "A reviewer hands something back, or leaves with it in hand",
    roles: nobodyElse,
    names: "somebody-or-owners",
    able: senders,
    usual: atOnce,
  },
  proposal: {
    words: "A decision is proposed and waits for a second person",
    roles: reviewers,
    names: "nobody",
    able: nobodyElse,
    usual: atOnce,
  },
  "risk-asked": {
    words: "You are asked to carry a risk",
    roles: nobodyElse,
    names: "somebody",
    able: writers,
    usual: atOnce,
  },
  "risk-answered": {
    words: "Somebody you asked to carry a risk agrees or declines",
    roles: nobodyElse,
    names: "somebody-or-owners",
    able: reviewers,
    usual: atOnce,
  },
  declined: {
    words: "A vendor declines to answer",
    roles: nobodyElse,
    names: "somebody-or-owners",
    able: senders,
    usual: atOnce,
  },
  bounced: {
    words: "A mail to a vendor does not arrive",
    roles: nobodyElse,
    names: "somebody-or-owners",
    able: senders,
    usual: atOnce,
  },
  "condition-due": {
    words: "A condition or a finding is due within a week",
    roles: reviewers,
    names: "somebody",
    able: reviewers,
    usual: { named: "daily", byRole: "daily" },
  },
  "risk-ends": {
    words: "An accepted risk ends within a week",
    roles: reviewers,
    names: "somebody",
    able: writers,
    usual: { named: "at-once", byRole: "daily" },
  },
  "certificate-lapsed": {
    words: "A vendor’s certificate has lapsed",
    roles: reviewers,
    names: "somebody",
    able: writers,
    usual: { named: "daily", byRole: "daily" },
  },
  "ask-again": {
    words: "Something happened after a decision, and the vendor is to be asked again",
    roles: reviewers,
    names: "somebody",
    able: writers,
    usual: { named: "daily", byRole: "daily" },
  },
  sending: {
    words: "A sending to many stops by itself, or ends with some that could not be sent",
    roles: nobodyElse,
    names: "somebody-or-owners",
    able: senders,
    usual: atOnce,
  },
  "asked-to-buy": {
    words: "Somebody inside asks for something to be bought, answers you about it, or takes it back",
    roles: senders,
    names: "nobody",
    able: nobodyElse,
    usual: atOnce,
  },
};

/** So many days before the day of a condition, a finding or an accepted risk it is told. */
export const toldDaysBefore = 7;
