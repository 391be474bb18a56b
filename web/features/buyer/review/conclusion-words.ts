import type { ReviewBodies, ReviewRecord } from "#domain/assessment/reviews.ts";
import { date, percent } from "#domain/format.ts";
import { matchWords, strengthWords } from "#domain/words/assurance.ts";
import { comparedList } from "#domain/words/compared.ts";

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
      return [body.accepted ? "accepted for every answer" : "rejected for every answer"];
    case "certificate":
      return certificateParts(body);
    case "scope":
      return [matchWords[body.match].toLowerCase()];
    case "proof":
      return [body.accepted ? "accepted for this answer" : "not sufficient for this answer"];
    case "system":
      return [body.use === null ? "confirmed, and it serves none of the uses" : "confirmed with the use it serves"];
  }
}

const answerParts = ({
  level,
  strength,
  notApplicableAccepted,
  confirmed,
}: NonNullable<ReviewBodies["answer"]>): string[] => [
  ...(confirmed === true ? ["looked at: it stands as it is"] : []),
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
  ...(body.checkedOn ? [`looked up on ${date(body.checkedOn)}`] : []),
  ...(body.compared ? [`compared: ${comparedList(body.compared)}`] : []),
];
