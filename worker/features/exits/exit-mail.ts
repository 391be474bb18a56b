import type { CivilDate } from "#domain/civil-date.ts";
import type { Condition, Outcome } from "#domain/decision/decision.ts";
import { date } from "#domain/format.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

/** What became of a request, as the other side is told. */
export type Told =
  | { readonly what: "cancelled" | "closed"; readonly reason: string }
  | { readonly what: "extended"; readonly dueOn: CivilDate; readonly before: CivilDate }
  | { readonly what: "reopened"; readonly dueOn: CivilDate | null }
  | { readonly what: "return-taken-back" }
  | { readonly what: "corrected"; readonly lines: readonly string[] }
  | { readonly what: "contact"; readonly name: string }
  | {
      readonly what: "decided";
      readonly outcome: Outcome;
      readonly conditions: readonly Condition[];
      readonly word: string;
    };

export interface ExitMail {
  readonly to: string;
  readonly toName: string;
  readonly senderName: string;
  readonly orgName: string;
  readonly product: string;
  readonly link: string;
  readonly told: Told;
}

interface Words {
  readonly subject: string;
  readonly happened: string;
  /** What stands before the link. */
  readonly next: string;
}

/** Tells somebody of the other side what became of a request, what is safe, and where it stands. */
export function exitMail({ to, toName, senderName, orgName, told, ...about }: ExitMail): Mail {
  const [org, product] = [plain(orgName, 60), plain(about.product, 60)];
  const { subject, happened, next } = wordsOf(told, { who: `${plain(senderName, 100)} of ${org}`, org, product });
  const reason = "reason" in told ? [`The reason they give: “${plain(told.reason, 400)}”`] : [];
  const text = [`Hello ${plain(toName, 100)},`, happened, ...reason, `${next}\n${about.link}`, "Annexa"];
  return { to, subject, text: `${text.join("\n\n")}\n` };
}

/** What a mail of this kind told, by its subject, of a request as it is known now; undefined where it is of none. */
export function exitOf(subject: string, about: { orgName: string; product: string }): Told["what"] | undefined {
  const [org, product] = [plain(about.orgName, 60), plain(about.product, 60)];
  const each: readonly Told[] = [
    { what: "cancelled", reason: "" },
    { what: "closed", reason: "" },
    { what: "extended", dueOn: "2000-01-01", before: "2000-01-01" },
    { what: "reopened", dueOn: null },
    { what: "return-taken-back" },
    { what: "corrected", lines: [] },
    { what: "contact", name: "" },
    { what: "decided", outcome: "approve", conditions: [], word: "" },
  ];
  const subjectOf = (told: Told, name: string): string => wordsOf(told, { who: "", org, product: name }).subject;
  // What was corrected may be the name of the product: the mail still had the one before.
  const isOf = (told: Told): boolean =>
    told.what === "corrected" ? subject.startsWith(subjectOf(told, "")) : subjectOf(told, product) === subject;
  return each.find(isOf)?.what;
}

const kept = "What you entered stays with you, to read and to take over into other answers:";

function wordsOf(told: Told, { who, org, product }: { who: string; org: string; product: string }): Words {
  switch (told.what) {
    case "cancelled":
      return {
        subject: `${org} no longer asks about ${product}`,
        happened: `${who} cancelled the request about ${product}. You need not answer it any more.`,
        next: kept,
      };
    case "closed":
      return {
        subject: `${org} no longer waits for changes: ${product}`,
        happened: `${who} no longer waits for the changes to your answers about ${product}. What you submitted last counts.`,
        next: kept,
      };
    case "extended":
      return {
        subject: `More time: ${product}`,
        happened: `${who} gives you until ${date(told.dueOn)} to answer about ${product}; it was ${date(told.before)} before. Links you have stay good as long.`,
        next: "What you have entered so far is saved. Go on here:",
      };
    case "reopened":
      return {
        subject: `${org} asks again: ${product}`,
        happened: `${who} opened the request about ${product} again${told.dueOn === null ? ": what you submitted is looked at after all" : `, to be answered by ${date(told.dueOn)}`}.`,
        next: "Everything is as it was. See it here:",
      };
    case "return-taken-back":
      return {
        subject: `No changes are needed any more: ${product}`,
        happened: `${who} takes back what was asked to be changed about ${product}. What you submitted counts again as it was.`,
        next: "Answers you changed since are set back to what you signed; earlier ones stay in the history. See it here:",
      };
    case "corrected":
      return {
        subject: `${org} corrected what it asks about: ${product}`,
        happened: `${who} corrected the request about ${product}:\n${told.lines.map((line) => `- ${plain(line, 300)}`).join("\n")}`,
        next: "Your answers are as they were. See whether they still fit:",
      };
    case "decided":
      return {
        subject: `${org} decided about ${product}`,
        happened: decidedWords(told, { who, org, product }),
        next: "What you answered stays as it is. It stands here:",
      };
    case "contact":
      return {
        subject: `${org} writes to somebody else now: ${product}`,
        happened: `${who} named ${plain(told.name, 100)} as the contact for the request about ${product}. Nobody of your organisation loses anything by it. If they are to answer, an owner adds them to your people.`,
        next: "See the request here:",
      };
  }
}

function decidedWords(
  { outcome, conditions, word }: Extract<Told, { what: "decided" }>,
  { who, org, product }: { who: string; org: string; product: string },
): string {
  const lines = conditions.map(({ text, dueOn }) => `- ${plain(text, 300)}, until ${date(dueOn)}`);
  return [
    `${org} decided about ${product}: ${outcomeWords[outcome].words}. ${who} tells you so.`,
    ...(word === "" ? [] : [`They write: “${plain(word, 400)}”`]),
    ...(lines.length === 0 ? [] : [`The conditions:\n${lines.join("\n")}`]),
  ].join("\n\n");
}
