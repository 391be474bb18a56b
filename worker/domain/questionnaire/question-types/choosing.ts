import { optionLabel, optionsOf, otherValue } from "../options.ts";
import type { Asked, AskedIn } from "./asked.ts";
import { type CellAnswer, isSameText, type ReadCell, refused, taken } from "./cell.ts";

/** The options of a new question, to be written over. */
export const newOptions = [
  { value: "answer-1", label: "First answer", score: 1 },
  { value: "answer-2", label: "Second answer", score: 0 },
];

/** The labels of chosen values. */
export function labelsInWords(values: readonly unknown[], { question, questionnaire }: AskedIn<Asked>): string {
  const labels = new Map(optionsOf(questionnaire, question).map(({ value, label }) => [value, label]));
  return values.map((value) => labels.get(String(value)) ?? String(value)).join(", ");
}

/** What was chosen as a cell shows it, one a line; the vendor's own words for "something else". */
export function optionsInCell({ value, otherText }: CellAnswer, { question, questionnaire }: AskedIn<Asked>): string {
  const options = optionsOf(questionnaire, question);
  return [value]
    .flat()
    .map((one) => (one === otherValue && otherText ? otherText : optionLabel(options, String(one))))
    .join("\n");
}

/** The stored values of what a cell names; one stranger is "something else" where the question offers that. */
export function optionsFromCell(parts: readonly string[], { question, questionnaire }: AskedIn<Asked>): ReadCell {
  const options = optionsOf(questionnaire, question);
  const found = parts.map(
    (part) => options.find(({ label, value }) => isSameText(label, part) || value === part)?.value,
  );
  const strange = parts.filter((_, index) => found[index] === undefined);
  const takesOther = question.otherOption !== undefined && strange.length === 1;
  if (strange.length > 0 && !takesOther)
    return refused(`“${strange[0]}” is not among the answers: ${options.map(({ label }) => label).join("; ")}.`);
  return taken({ value: found.map((one) => one ?? otherValue), ...(takesOther && { otherText: strange[0] }) });
}
