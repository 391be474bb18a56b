import type { ReviewView } from "#contract/review.ts";
import type { Flag, FlagCode } from "#domain/scoring/flags/flag.ts";

const places: Readonly<Partial<Record<FlagCode, string>>> = {
  no_certificate: "/certificate",
  no_system_named: "#systems",
  human_oversight_weak: "/controls#A.3.2",
  supplier_ungoverned: "/controls#A.10.3",
  supplier_outside_boundary: "/controls#A.10.3",
  stale_evidence: "/answers",
  low_coverage: "/answers",
};

/** The part of the review where a flag can be acted on. */
export function placeOf(
  { code, subject }: Pick<Flag, "code" | "subject">,
  { dossier, assessment }: Pick<ReviewView, "dossier" | "assessment">,
): string {
  const base = `/assessments/${assessment.id}`;
  const fixed = places[code];
  if (fixed !== undefined) return `${base}${fixed}`;
  if (subject === null) return `${base}/controls`;
  if (dossier.certificates.some(({ id }) => id === subject)) return `${base}/certificate#certificate-${subject}`;
  if (dossier.systems.some(({ id }) => id === subject)) return `${base}/certificate`;
  const isQuestion = dossier.questionnaire.sections.some(({ questions }) => questions.some(({ id }) => id === subject));
  return isQuestion ? `${base}/answers#${subject}` : `${base}/controls#${subject}`;
}
