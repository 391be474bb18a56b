import { answersListing } from "#domain/dossier/answers-listing.ts";
import type { Dossier, EvidenceItem } from "#domain/dossier/dossier.ts";
import { withoutReview } from "./answer-changes.ts";

/** What is offered for an answer: nothing, an item of its own, or one by its id that other answers have too. */
export type Offer =
  | { readonly kind: "none" }
  | { readonly kind: EvidenceItem["kind"] }
  | { readonly kind: "shared"; readonly id: string };

const ownId = (question: string): string => `own-${question}`;
export const itemNames: Readonly<Record<EvidenceItem["kind"], string>> = {
  document: "Policy document",
  record: "Test log",
  report: "Assurance report",
};

/** The first item that an answer offers. */
export function offeredFor({ answers, evidence }: Dossier, question: string): EvidenceItem | undefined {
  const [id] = answers[question]?.evidence ?? [];
  return evidence.find((item) => item.id === id);
}

/** What an answer offers now. */
export function offerOf(dossier: Dossier, question: string): Offer {
  const item = offeredFor(dossier, question);
  if (item === undefined) return { kind: "none" };
  return item.id === ownId(question) ? { kind: item.kind } : { kind: "shared", id: item.id };
}

/** The items that a question could share with other answers, or has already. */
export const sharable = (dossier: Dossier, question: string): EvidenceItem[] =>
  dossier.evidence.filter(({ id }) => id !== ownId(question) && answersListing(dossier, id).length > 0);

/** Another offer for an answer, and nothing beside it; an item that no answer has any more is gone. */
export function withOffer(dossier: Dossier, { question, offer }: { question: string; offer: Offer }): Dossier {
  const id = offer.kind === "shared" ? offer.id : ownId(question);
  const { evidence: _before, ...answer } = dossier.answers[question] ?? {};
  const offered = offer.kind === "none" ? answer : { ...answer, evidence: [id] };
  const answers = { ...dossier.answers, [question]: offered };
  const others = dossier.evidence.filter(
    (item) => item.id !== ownId(question) && answersListing({ answers }, item.id).length > 0,
  );
  const isOwn = offer.kind !== "none" && offer.kind !== "shared";
  const own = isOwn ? [{ id, kind: offer.kind, dated: dossier.asOf, name: itemNames[offer.kind] }] : [];
  return withoutReview({ ...dossier, answers, evidence: [...others, ...own] }, question);
}
