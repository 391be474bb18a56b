import { plural } from "#domain/format.ts";
import type { Change } from "#domain/questionnaire/versions/changes.ts";
import { plain } from "#worker/features/mails/plain.ts";
import type { Mail } from "#worker/ports/mail.ts";

export interface VersionMail {
  readonly to: string;
  readonly toName: string;
  readonly senderName: string;
  readonly buyerName: string;
  readonly product: string;
  readonly from: number;
  readonly version: number;
  readonly changes: readonly Change[];
  readonly link: string;
}

/** Tells one of the vendor's people that a newer version is offered, what is different, and that nothing moves by itself. */
export function versionMail(told: VersionMail): Mail {
  const [buyer, product] = [plain(told.buyerName, 60), plain(told.product, 60)];
  const text = [
    `Hello ${plain(told.toName, 100)},`,
    `${plain(told.senderName, 100)} of ${buyer} offers version ${told.version} of the questionnaire about ${product}. You answer version ${told.from}.`,
    `What is different: ${differences(told.changes)}`,
    `Nothing changes unless your organisation agrees: you may go on with version ${told.from}. If you move, your answers go along, and where a question reads differently you see what you said before.`,
    `See what is different and decide:\n${told.link}`,
    "Annexa",
  ];
  return { to: told.to, subject: `${buyer} offers a newer version: ${product}`, text: `${text.join("\n\n")}\n` };
}

function differences(changes: readonly Change[]): string {
  const count = (...kinds: readonly Change["kind"][]): number =>
    new Set(changes.filter(({ kind, of }) => of === "question" && kinds.includes(kind)).map(({ id }) => id)).size;
  const questions = (number: number): string => plural({ count: number, one: "question", other: "questions" });
  const [added, reworded, removed] = [count("added"), count("reworded", "options"), count("removed")];
  const parts = [
    ...(added > 0 ? [`${questions(added)} new`] : []),
    ...(reworded > 0 ? [`${questions(reworded)} reworded`] : []),
    ...(removed > 0 ? [`${questions(removed)} gone`] : []),
  ];
  return parts.length > 0 ? `${parts.join(", ")}.` : "nothing in the wording of the questions.";
}
