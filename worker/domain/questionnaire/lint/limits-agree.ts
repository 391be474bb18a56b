import type { Question } from "../definition.schema.ts";
import { questionTypes } from "../question-types/registry.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

const rule = "limits-agree";

/** A lower limit is not above the upper one: nothing could be answered. */
export const limitsAgree: LintRule = (questionnaire) =>
  placedQuestions(questionnaire).flatMap(({ question, path }) => {
    const limits: Readonly<Record<string, unknown>> = question;
    return pairsOf(question)
      .filter(([low, high]) => isAbove(limits[low], limits[high]))
      .map(([low, high]) => {
        const text = `${nameOf(question)}: “${low}” is above “${high}”, so that no answer fits.`;
        return { severity: "error", rule, path: `${path}/${low}`, text };
      });
  });

/** The limits of its type that belong together, by their names. */
const pairsOf = ({ type }: Question): (readonly [low: string, high: string])[] =>
  Object.keys(questionTypes[type].limits)
    .filter((field) => field.startsWith("min"))
    .map((low) => [low, low.replace("min", "max")]);

function isAbove(low: unknown, high: unknown): boolean {
  if (typeof low === "number" && typeof high === "number") return low > high;
  // ISO dates compare as text; the day "today" stands for is not known here.
  return typeof low === "string" && typeof high === "string" && low !== "today" && high !== "today" && low > high;
}
