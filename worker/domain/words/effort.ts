import { plural } from "#domain/format.ts";

/** How long a questionnaire takes; a certificate is named only where it can answer something. */
export const timeInWords = ({ minutes, certificateSavesTime }: Effort): string =>
  certificateSavesTime
    ? `About ${minutes} minutes; less with an ISO/IEC 42001 certificate that covers the product.`
    : `About ${minutes} minutes.`;

interface Effort {
  readonly minutes: number;
  readonly certificateSavesTime: boolean;
}

/** "21 questions, up to 25 by what you answer": as many as the request will list, and how many more it may. */
export function questionsInWords({
  questions,
  atMost,
}: {
  readonly questions: number;
  readonly atMost: number;
}): string {
  const begin = plural({ count: questions, one: "question", other: "questions" });
  return atMost > questions ? `${begin}, up to ${atMost} by what you answer` : begin;
}
