import type { ReviewBodies, ReviewRecord } from "#domain/assessment/reviews.ts";
import { percent } from "#domain/format.ts";
import { matchWords, strengthWords } from "#domain/words/assurance.ts";
import { factorWords } from "#domain/words/factors.ts";

type About<K> = K extends ReviewRecord["kind"] ? { readonly kind: K; readonly body: ReviewBodies[K] } : never;
/** What was concluded, whoever concluded it. */
export type Concluded = About<ReviewRecord["kind"]>;

/** A conclusion as a reviewer would say it, such as "25% in place; shown at work". */
export function conclusionInWords(concluded: Concluded): string {
  return partsOf(concluded).join("; ") || "nothing but the reason";
}

function partsOf({ kind, body }: Concluded): readonly string[] {
  if (body === null) return ["taken back, so what was worked out holds"];
  switch (kind) {
    case "answer":
      return answerParts(body);
    case "evidence":
      return [body.accepted ? "accepted" : "not sufficient"];
    case "certificate":
      return certificateParts(body);
    case "scope":
      return [matchWords[body.match].toLowerCase()];
    case "system":
      return factorWords.map(
        ({ factor, label, levels }) => `${label.toLowerCase()}: ${(levels[body.factors[factor]] ?? "").toLowerCase()}`,
      );
  }
}

const answerParts = ({ level, strength, notApplicableAccepted }: NonNullable<ReviewBodies["answer"]>): string[] => [
  ...(level === undefined ? [] : [`${percent(level)} in place`]),
  ...(strength === undefined ? [] : [strengthWords[strength].toLowerCase()]),
  ...(notApplicableAccepted === undefined
    ? []
    : [`“does not apply” was ${notApplicableAccepted ? "accepted" : "refused"}`]),
];

const verificationWords = {
  confirmed: "confirmed",
  document: "the document was seen, not confirmed",
  none: "not checked",
  failed: "could not be confirmed",
} as const;

const certificateParts = (body: NonNullable<ReviewBodies["certificate"]>): string[] => [
  ...(body.verification === undefined ? [] : [verificationWords[body.verification]]),
  ...(body.holderConfirmed === true ? ["the holder belongs to the vendor"] : []),
  ...(body.checkedVia ? [`checked via ${body.checkedVia}`] : []),
];
