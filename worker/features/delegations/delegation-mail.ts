import { date } from "#domain/format.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface DelegationMail {
  readonly to: string;
  readonly name: string;
  readonly senderName: string;
  readonly orgName: string;
  readonly buyerName: string;
  readonly product: string;
  readonly note: string;
  readonly questions: number;
  readonly dueOn: string;
  readonly link: string;
}

/** Asks a colleague to answer some questions; the link leads to them after a sign-in with this address. */
export function delegationMail(told: DelegationMail): Mail {
  const [product, count] = [
    plain(told.product, 60),
    told.questions === 1 ? "one question" : `${told.questions} questions`,
  ];
  const text = [
    `Hello ${plain(told.name, 100)},`,
    `${plain(told.senderName, 100)} of ${plain(told.orgName, 60)} asks you to answer ${count} that ${plain(told.buyerName, 60)} put about ${product}.`,
    ...(told.note === "" ? [] : [`“${plain(told.note, 400)}”`]),
    `They are needed by ${date(told.dueOn)}. You see these questions and nothing else; every answer is saved as you type, and ${plain(told.senderName, 100)} submits them.`,
    `Answer here, and sign in with this address:\n${told.link}`,
    "Annexa",
  ];
  return { to: told.to, subject: `Can you answer ${count} about ${product}?`, text: `${text.join("\n\n")}\n` };
}
