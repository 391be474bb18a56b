import type { NoReminder } from "#domain/assessment/no-reminder.ts";

/** Why a vendor was not reminded, behind its name. */
export const whyWords: Readonly<Record<NoReminder, string>> = {
  unknown: "there is no such request any more",
  submitted: "submitted already: it is your turn",
  ended: "the request has ended",
  recalled: "its links were taken back, so that nobody is invited: send the mail again on its page",
  "mailed-lately": "was mailed about it within the last day",
  bounced: "the last mail could not be delivered: check the address on its page",
  "mail-limit": "as many mails went out as may in a day: remind it tomorrow",
};
