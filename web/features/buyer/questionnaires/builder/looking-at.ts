import { type DraftShape, textIn } from "#domain/questionnaire/edit/draft.ts";
import { type Place, pathOf, questionAt, sectionAt } from "./place.ts";

/** How many tests in conditions look at the questions of a part from outside it, whatever else is wrong with the file. */
export function looksAt(shape: DraftShape, place: Place): number {
  const question = questionAt(shape, place);
  const questions = question ? [question] : (sectionAt(shape, place)?.questions ?? []);
  const ids = new Set(questions.map((one) => textIn(one, "id")));
  const inside = `/${pathOf(place).join("/")}/`;
  const conditions = shape.sections.flatMap((section, s) => [
    { at: `/sections/${s}/`, showIf: section.showIf },
    ...section.questions.map(({ showIf }, q) => ({ at: `/sections/${s}/questions/${q}/`, showIf })),
  ]);
  return conditions
    .filter(({ at }) => !at.startsWith(inside))
    .flatMap(({ showIf }) => questionsNamed(showIf))
    .filter((id) => ids.has(id)).length;
}

function questionsNamed(condition: unknown): string[] {
  if (Array.isArray(condition)) return condition.flatMap(questionsNamed);
  if (typeof condition !== "object" || condition === null) return [];
  return Object.entries(condition).flatMap(([name, value]: [string, unknown]) => {
    if (name === "question" && typeof value === "string") return [value];
    return ["all", "any", "not"].includes(name) ? questionsNamed(value) : [];
  });
}
