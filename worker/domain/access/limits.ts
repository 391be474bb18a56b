/** So many in a window of so many milliseconds; windows begin at whole multiples of their length. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

/** How long the link and the code of a sign-in mail are good, in milliseconds (OWASP ASVS 5.0, 6.5.5). */
export const signInGoodFor = 10 * 60_000;

const hour = 3_600_000;
const day = 24 * hour;

/**
 * What nobody may overdo: the one table of limits. Whoever overdoes it is refused, and from then on uses up nothing that
 * others share. Sign-in mails to one address are counted over as long as their codes are good: who is sent no further one
 * has a good code in the mailbox already.
 */
export const limits = {
  /** Sign-ins that one network address asks for. */
  "sign-in-asked": { most: 200, windowMs: hour },
  /** Sign-in mails to one mailbox. */
  "sign-in-mailed": { most: 5, windowMs: signInGoodFor },
  "sign-in-mailed-in-a-day": { most: 40, windowMs: day },
  /** Beyond those of a day, so that nobody is ever without one. */
  "sign-in-mailed-beyond": { most: 1, windowMs: signInGoodFor },
  /** Mails that say "no account here" to one mailbox. */
  "unknown-mailed": { most: 1, windowMs: day },
  /** Codes that one network address tries in browsers that asked for none. */
  "code-tried": { most: 30, windowMs: signInGoodFor },
  /** Wrong codes of one person that the log lists: whoever wants to flood it with more cannot. */
  "sign-in-failed-listed": { most: 10, windowMs: hour },
  /** Entries about one person who was refused one route. */
  "refusal-listed": { most: 1, windowMs: hour },
  /** New links in place of lapsed ones, for one invitation. */
  "invitation-renewed": { most: 3, windowMs: day },
  /** Requests for the evidence behind passports: from one network address, and for one page. */
  "access-asked": { most: 10, windowMs: hour },
  "access-asked-of-page": { most: 500, windowMs: day },
  /** Mails to a vendor about such requests, of one page. */
  "access-mailed": { most: 5, windowMs: hour },
  /** Invitations, reminders and offers that one person sends: a programme of 1,000 vendors goes out in a day. */
  "invited-by-person": { most: 1500, windowMs: day },
  /** What one person asks procurement for. */
  "asked-to-buy": { most: 20, windowMs: day },
  /** All other mails that one person has sent. */
  "mailed-by-person": { most: 100, windowMs: day },
  "mailed-by-organisation": { most: 5000, windowMs: day },
  /** Mails of one organisation to one mailbox: those about messages, and all others. */
  "messages-mailed": { most: 10, windowMs: day },
  "mailed-to-address": { most: 30, windowMs: day },
  /** Mails of their own that one person of a buyer gets about what happened. */
  "noticed-at-once": { most: 20, windowMs: day },
  /** How often one person's calendar is read. */
  "calendar-read": { most: 60, windowMs: hour },
  /** Files that one guest brings in. */
  "guest-uploaded": { most: 30, windowMs: day },
  /** People who never came and are asked to answer, by one person. */
  "newcomers-asked": { most: 20, windowMs: day },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

/** Since when a limit counts, in epoch milliseconds. */
export const windowStart = (name: LimitName, at: number): number => at - (at % limits[name].windowMs);

/** When a limit counts anew, in epoch milliseconds. */
export const windowEnd = (name: LimitName, at: number): number => windowStart(name, at) + limits[name].windowMs;

/** The longest window there is, in milliseconds: what is older counts for nothing. */
export const longestWindow = Math.max(...Object.values(limits).map(({ windowMs }) => windowMs));
