import { plural } from "#domain/format.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { isAnswerable } from "#domain/questionnaire/question-types/which-types.ts";

/** How many of the questions a certificate can answer, as vendors are promised before they begin. */
export function certificateWords({ sections }: Questionnaire): string {
  const asked = sections.flatMap(({ questions }) => questions).filter(isAnswerable);
  const count = asked.filter(({ coveredBy }) => coveredBy !== undefined).length;
  const all = plural({ count: asked.length, one: "question", other: "questions" });
  if (count === 0)
    return `A certificate can answer none of the ${all}. Under Proposals you can say which it may, and vendors are spared them.`;
  return `A certificate whose scope covers the product can answer ${count} of the ${all}.`;
}
