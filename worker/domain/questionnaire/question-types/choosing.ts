import { optionLabel, optionsOf, otherValue } from "../options.ts";
import type { Asked, AskedIn, Choice } from "./asked.ts";
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
  const meant = parts.map((part) => valuesMeant(part, options));
  const twofold = parts.find((_, index) => (meant[index]?.length ?? 0) > 1);
  if (twofold !== undefined)
    return refused(`“${twofold}” stands for more than one answer of the list. Choose in the portal.`);
  const strange = parts.filter((_, index) => meant[index]?.length === 0);
  const takesOther = question.otherOption !== undefined && strange.length === 1;
  if (strange.length > 0 && !takesOther)
    return refused(`“${strange[0]}” is not among the answers: ${options.map(({ label }) => label).join("; ")}.`);
  return taken({ value: meant.map(([one]) => one ?? otherValue), ...(takesOther && { otherText: strange[0] }) });
}

/** What a text can mean: the option labelled so, to the letter or else nearly; a stored value only where no label says it. */
function valuesMeant(part: string, options: readonly Choice[]): readonly string[] {
  const tests: readonly ((option: Choice) => boolean)[] = [
    ({ label }) => label === part,
    ({ label }) => isSameText(label, part),
    ({ value }) => value === part,
  ];
  for (const test of tests) {
    const found = options.filter(test).map(({ value }) => value);
    if (found.length > 0) return found;
  }
  return [];
}

/** The parts of a cell with several choices, one a line or parted by semicolons; a label may hold such marks itself. */
export function partsOfCell(text: string, { question, questionnaire }: AskedIn<Asked>): readonly string[] {
  const labels = optionsOf(questionnaire, question).map(({ label }) => label);
  const known = [...labels]
    .sort((one, other) => other.length - one.length)
    .filter((label) => label.trim() !== "")
    .map((label) => new RegExp(`${labelPattern(label)}(?=[^\\S\\n]*(?:[;\\n]|$))`, "iuy"));
  const parts: { text: string; readonly isStrange: boolean }[] = [];
  for (let at = 0; at < text.length; ) {
    const blanks = /^\s*/u.exec(text.slice(at))?.[0] ?? "";
    const marks = /^[\s;]*/u.exec(text.slice(at))?.[0] ?? "";
    const early = labelAt(known, text, at + blanks.length);
    const gap = early === undefined ? marks : blanks;
    const found = early ?? labelAt(known, text, at + gap.length);
    const part = found ?? /[^;\n]*/uy.exec(text.slice(at + gap.length))?.[0] ?? "";
    const last = parts.at(-1);
    // Words of one's own may hold a semicolon: on a line they are one.
    if (found === undefined && last?.isStrange && !gap.includes("\n") && part.trim() !== "")
      last.text += `${gap}${part}`;
    else if (part.trim() !== "") parts.push({ text: part, isStrange: found === undefined });
    at += Math.max(1, gap.length + part.length);
  }
  return parts.map((part) => part.text.trim());
}

/** The first of the labels that stands at a place, whole. */
function labelAt(labels: readonly RegExp[], text: string, at: number): string | undefined {
  for (const label of labels) {
    label.lastIndex = at;
    const found = label.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A label to the letter but for its blanks. */
const labelPattern = (label: string): string =>
  label
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("\\s+");
