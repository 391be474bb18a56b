import type { Answer } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";

/** The ids of the files given with an answer, or that are the answer, each once. */
export function evidenceOf(question: Pick<Question, "type">, answer: Answer | undefined): readonly string[] {
  const own = question.type === "evidence" && Array.isArray(answer?.value) ? answer.value.map(String) : [];
  return [...new Set([...(answer?.evidence ?? []), ...own])];
}
