import { type CivilDate, daysFrom } from "#domain/civil-date.ts";
import { date, plural } from "#domain/format.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface ReminderMail {
  readonly to: string;
  readonly contactName: string;
  readonly buyerName: string;
  readonly product: string;
  readonly dueOn: CivilDate;
  /** The buyer's day. */
  readonly today: CivilDate;
  /** Which of those that go by themselves it is. */
  readonly which: "first" | "last" | "further" | "by-hand";
  /** Until when the link of somebody who has not begun is good; null for who has. */
  readonly goodUntil: CivilDate | null;
  /** Whom an answer to the mail reaches; null for nobody. */
  readonly answersTo: string | null;
  readonly link: string;
}

/** Reminds a vendor, in plain text: that it is a reminder, how long is left, and where its request is. */
export function reminderMail(told: ReminderMail): Mail {
  const [buyer, product] = [plain(told.buyerName, 60), plain(told.product, 60)];
  const left = daysFrom(told.today, told.dueOn);
  const text = [
    `Hello ${plain(told.contactName, 100)},`,
    `${opening(told)} ${buyer} still waits for your answers about ${product}. ${dueWords(left, told.dueOn)}`,
    told.goodUntil === null
      ? `What you have entered so far is saved. Go on here:\n${told.link}`
      : `Nobody has begun yet. The page shows who asks and what for; a colleague can help:\n${told.link}`,
    ...(told.goodUntil === null ? [] : [`The link is good until ${date(told.goodUntil)}.`]),
    told.answersTo === null
      ? `If you need more time or should not have been asked, tell ${buyer}.`
      : `If you need more time or should not have been asked, answer this mail: it goes to ${plain(told.answersTo, 100)} of ${buyer}.`,
    "Annexa",
  ];
  return { to: told.to, subject: `${subjectStart(left)}: questions about ${product}`, text: `${text.join("\n\n")}\n` };
}

function opening({ which }: ReminderMail): string {
  switch (which) {
    case "first":
      return "This is the first reminder.";
    case "last":
      return "This is the last reminder that goes by itself.";
    case "further":
    case "by-hand":
      return "This is a reminder.";
  }
}

const days = (count: number): string => plural({ count, one: "day", other: "days" });

function dueWords(left: number, dueOn: CivilDate): string {
  if (left < 0) return `They were due by ${date(dueOn)} and are overdue by ${days(-left)}.`;
  if (left === 0) return `They are due today, ${date(dueOn)}.`;
  return `They are due by ${date(dueOn)}, in ${days(left)}.`;
}

function subjectStart(left: number): string {
  if (left < 0) return `Overdue by ${days(-left)}`;
  return left === 0 ? "Reminder, due today" : `Reminder, due in ${days(left)}`;
}
