import { canonicalJson } from "../../canonical-json.ts";
import { choicesOf as offeredBy } from "../choices.ts";
import type { Question, Questionnaire } from "../definition.schema.ts";

/** One line that a respondent reads or chooses from, as it counts for carrying an answer over. */
interface Readable {
  readonly text: string;
  readonly help: string;
}

/** The sentence of a question: what its answer says yes or no to. */
export const sentenceOf = (question: Question): Readable => ({
  text: question.text.trim(),
  help: (question.help ?? "").trim(),
});

/** The values an answer may take, with their labels; empty for a question that is not a choice. */
export function choicesOf(question: Question, { answerSets }: Questionnaire): ReadonlyMap<string, string> {
  return new Map(offeredBy({ question, questionnaire: { answerSets } }).map(({ value, label }) => [value, label]));
}

/** A table's columns as far as they decide what its rows may hold. */
export const columnsOf = (question: Question): ReadonlyMap<string, string> =>
  new Map(question.type === "table" ? question.columns.map((column) => [column.id, column.type]) : []);

/** Whether two parts hold the same, whatever the order of their fields. */
export const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** Whether a respondent would read the same sentence, choices and columns. */
export function sameWording(
  [earlier, before]: readonly [Question, Questionnaire],
  [later, after]: readonly [Question, Questionnaire],
): boolean {
  return (
    same(sentenceOf(earlier), sentenceOf(later)) &&
    same([...choicesOf(earlier, before)], [...choicesOf(later, after)]) &&
    same("columns" in earlier ? earlier.columns : null, "columns" in later ? later.columns : null)
  );
}
