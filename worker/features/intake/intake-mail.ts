import type { IntakeState } from "#domain/intake/intake-states.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

const told = ["return", "decline", "reopen", "take", "decided", "ended"] as const;

/** What procurement did with what somebody asked for. */
export interface AskerTold {
  readonly what: (typeof told)[number];
  /** What they wrote; of a decision, what it is; of an end without one, how it came. */
  readonly word: string;
}

/** The state in which what a mail tells is still so. */
const stateTold: Readonly<Record<AskerTold["what"], IntakeState>> = {
  return: "returned",
  decline: "declined",
  reopen: "open",
  take: "taken",
  decided: "taken",
  ended: "taken",
};

interface Words {
  readonly subject: string;
  readonly happened: string;
  /** What stands before the link. */
  readonly next: string;
}

const words: Readonly<Record<AskerTold["what"], (of: { who: string; product: string }) => Words>> = {
  return: ({ who, product }) => ({
    subject: `A question about what you asked for: ${product}`,
    happened: `${who} asks back about ${product}, which you asked for.`,
    next: "What you wrote is kept. Answer and change it here; until then nobody goes on with it:",
  }),
  decline: ({ who, product }) => ({
    subject: `Not taken over: ${product}`,
    happened: `${who} declined to take over ${product}, which you asked for.`,
    next: "What you wrote is kept, and it can be opened again. See it here:",
  }),
  reopen: ({ who, product }) => ({
    subject: `Looked at again: ${product}`,
    happened: `${who} opened what you asked for again: ${product}.`,
    next: "See it, change it or take it back here:",
  }),
  take: ({ who, product }) => ({
    subject: `Taken over: ${product}`,
    happened: `${who} took over ${product}, which you asked for. It is assessed before anybody buys it: this is no yes yet.`,
    next: "How far it is stands here:",
  }),
  decided: ({ who, product }) => ({
    subject: `Decided: ${product}`,
    happened: `${who} decided on ${product}, which you asked for.`,
    next: "Ask procurement what follows from it, and under which conditions. It stands here too:",
  }),
  ended: ({ who, product }) => ({
    subject: `Ended without a decision: ${product}`,
    happened: `The assessment of ${product}, which you asked for at ${who}, ended without a decision.`,
    next: "Nobody has said no. Ask procurement how it goes on; it stands here:",
  }),
};

/** Tells somebody what became of what they asked for, and what is next. */
export function intakeMail(of: {
  readonly to: string;
  readonly toName: string;
  /** Who did it; null where nobody at the organisation did. */
  readonly by: string | null;
  readonly orgName: string;
  readonly product: string;
  readonly link: string;
  readonly told: AskerTold;
}): Mail {
  const org = plain(of.orgName, 60);
  const who = of.by === null ? org : `${plain(of.by, 100)} of ${org}`;
  const { subject, happened, next } = words[of.told.what]({ who, product: plain(of.product, 60) });
  const text = [
    `Hello ${plain(of.toName, 100)},`,
    happened,
    ...(of.told.word === "" ? [] : [`“${plain(of.told.word, 400)}”`]),
    `${next}\n${of.link}`,
    "Annexa",
  ];
  return { to: of.to, subject, text: `${text.join("\n\n")}\n` };
}

/** What a mail about a product tells, by its subject; undefined when it is none of these. */
export function intakeTold(
  subject: string,
  product: string,
): { readonly what: AskerTold["what"]; readonly state: IntakeState } | undefined {
  const what = told.find((one) => words[one]({ who: "", product: plain(product, 60) }).subject === subject);
  return what && { what, state: stateTold[what] };
}
