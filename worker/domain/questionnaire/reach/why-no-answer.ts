import type { Column, Question } from "../definition.schema.ts";
import { questionTypes } from "../question-types/registry.ts";

/** Why a value is no answer on any day: a limit that moves with today refuses nothing here. */
export function whyNoAnswer(target: Question | Column, value: unknown): string | undefined {
  const fixed = Object.fromEntries(Object.entries(target).filter(([, limit]) => limit !== "today")) as typeof target;
  return questionTypes[target.type].checkValue(fixed, value, { today: "", questionnaire: {} });
}
