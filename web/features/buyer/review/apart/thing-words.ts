import type { ReviewView } from "#contract/review.ts";
import type { Difference } from "#contract/two-reviewers.ts";
import { proofParts } from "#domain/assessment/reviews.ts";
import type { Judged } from "#domain/assessment/two-reviewers.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { plainWords } from "#domain/words/words.ts";
import { type Concluded, conclusionInWords } from "../conclusion-words.ts";

/** What was judged, by the name a reviewer knows it by. */
export function thingWords(
  { kind, subject }: Pick<Difference, "kind" | "subject">,
  view: Pick<ReviewView, "dossier" | "evidence">,
): string {
  const { dossier } = view;
  switch (kind) {
    case "answer":
      return questionText(dossier, subject);
    case "evidence":
      return `A file: ${fileName(view, subject)}`;
    case "proof": {
      const { questionId, evidenceId } = proofParts(subject);
      return `${fileName(view, evidenceId)}, for: ${questionText(dossier, questionId)}`;
    }
    case "certificate":
      return `Certificate ${certificateName(dossier, subject)}`;
    case "scope": {
      const [certificate = "", system = ""] = subject.split(":");
      return `Whether certificate ${certificateName(dossier, certificate)} covers ${systemName(dossier, system)}`;
    }
    case "system":
      return `AI system ${systemName(dossier, subject)}`;
  }
}

const questionText = ({ questionnaire }: Dossier, id: string): string =>
  plainWords(questionnaire.sections.flatMap(({ questions }) => questions).find((one) => one.id === id)?.text ?? id);
const fileName = ({ evidence }: Pick<ReviewView, "evidence">, id: string): string =>
  evidence.find((one) => one.id === id)?.name ?? id;
const certificateName = ({ certificates }: Dossier, id: string): string =>
  certificates.find((one) => one.id === id)?.number ?? id;
const systemName = ({ systems }: Dossier, id: string): string => systems.find((one) => one.id === id)?.name ?? id;

/** What one of the two made of it. */
export const judgedWords = (kind: Difference["kind"], judged: Judged | null): string =>
  judged === null
    ? "said nothing of it: it stays as it is"
    : conclusionInWords({ kind, body: judged.body } as Concluded);
