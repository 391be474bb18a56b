import type { CivilDate } from "#domain/civil-date.ts";
import { date } from "#domain/format.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface ChangesMail {
  readonly to: string;
  readonly contactName: string;
  readonly senderName: string;
  readonly buyerName: string;
  readonly product: string;
  readonly questions: number;
  readonly dueOn: CivilDate;
  readonly link: string;
}

/** Tells the vendor's contact that answers came back, in one mail however many there are. */
export function changesMail(told: ChangesMail): Mail {
  const [buyer, product] = [plain(told.buyerName, 60), plain(told.product, 60)];
  const count = told.questions === 1 ? "one question" : `${told.questions} questions`;
  const text = [
    `Hello ${plain(told.contactName, 100)},`,
    `${plain(told.senderName, 100)} of ${buyer} has reviewed your answers about ${product} and asks you to look at ${count} again.`,
    `Please do so by ${date(told.dueOn)}. The other answers stay as you gave them; you change only what is asked, and submit again.`,
    `See what is asked:\n${told.link}`,
    "Annexa",
  ];
  return { to: told.to, subject: `${buyer} asks for changes: ${product}`, text: `${text.join("\n\n")}\n` };
}
