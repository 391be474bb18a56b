import { type AnewReason, type AsksAnew, anewReasons } from "#domain/ask-again/anew-reasons.ts";
import { list, plural } from "#domain/format.ts";

/** Why a question is asked anew, as its vendor reads it: what a reviewer concluded stays with the buyer. */
export const anewWords: Readonly<Record<AnewReason, (buyer: string) => string>> = {
  new: () => "It was not asked before",
  changed: () => "It, or what it is about, changed since you answered",
  certificate: () => "The certificate that answered it is not what it was",
  old: () => "Your last answer, or its evidence, is old by now",
  "at-risk": (buyer) => `${buyer} wants to know how this stands by now`,
};

/** The same for whoever asks, as a part of a list. */
export const anewNames: Readonly<Record<AnewReason, string>> = {
  new: "new",
  changed: "changed",
  certificate: "answered by a certificate that changed",
  old: "old",
  "at-risk": "at risk or noted as changed",
};

/** "14 questions are asked anew: 3 changed, 5 old and 7 at risk"; a question may be in several of them. */
export function asksAnewWords(asked: AsksAnew): string {
  const reasons = Object.values(asked);
  if (reasons.length === 0) return "No question is asked anew: all may be answered as they were";
  const parts = anewReasons.flatMap((reason) => {
    const count = reasons.filter((all) => all.includes(reason)).length;
    return count === 0 ? [] : [`${count} ${anewNames[reason]}`];
  });
  return `${plural({ count: reasons.length, one: "question is", other: "questions are" })} asked anew: ${list(parts)}`;
}
