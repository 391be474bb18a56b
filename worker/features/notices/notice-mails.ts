import { plural } from "#domain/format.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

interface To {
  readonly to: string;
  readonly toName: string;
  /** Where they choose what they hear of. */
  readonly settings: string;
}

const choose = (settings: string): string => `Choose what you hear of, and how often:\n${settings}`;

/** One thing that happened, in a mail of its own. */
export function noticeMail(
  told: To & {
    readonly line: string;
    /** What somebody wrote. */
    readonly quote: string | undefined;
    readonly link: string;
  },
): Mail {
  const text = [
    `Hello ${plain(told.toName, 100)},`,
    told.line,
    ...(told.quote === undefined ? [] : [`“${plain(told.quote, 300)}”`]),
    `See it here:\n${told.link}`,
    choose(told.settings),
    "Annexa",
  ];
  return { to: told.to, subject: shortened(told.line.replace(/\.$/, "")), text: `${text.join("\n\n")}\n` };
}

/** So many things stand in one mail; the others are on the page. */
const mostLines = 50;

/** What happened since the last one, in one mail; the same is said once. */
export function digestMail(
  told: To & {
    readonly orgName: string;
    readonly happened: readonly { readonly line: string; readonly link: string }[];
    readonly start: string;
  },
): Mail {
  const each = [...new Map(told.happened.map((one) => [`${one.line}\n${one.link}`, one])).values()];
  const count = plural({ count: each.length, one: "thing", other: "things" });
  const left = each.length - mostLines;
  const text = [
    `Hello ${plain(told.toName, 100)},`,
    `${count} happened at ${plain(told.orgName, 60)} since the last mail of this kind:`,
    ...each.slice(0, mostLines).map(({ line, link }) => `${line}\n${link}`),
    ...(left > 0 ? [`And ${left} more.`] : []),
    `All that waits for you:\n${told.start}`,
    choose(told.settings),
    "Annexa",
  ];
  return { to: told.to, subject: `${plain(told.orgName, 60)}: ${count} to know`, text: `${text.join("\n\n")}\n` };
}

/** A subject that mail programs show whole. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= 120 ? text : `${letters.slice(0, 119).join("")}…`;
}
