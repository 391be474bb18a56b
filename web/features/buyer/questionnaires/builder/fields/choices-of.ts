import { type DraftQuestion, type DraftShape, listIn, textIn, typeIn } from "#domain/questionnaire/edit/draft.ts";
import { answerWordLabels, otherValue } from "#domain/questionnaire/options.ts";

interface AnswerChoice {
  readonly value: string;
  readonly label: string;
}

/** What a question of a draft can be answered with, for tick boxes and pull-downs; empty for free text. */
export function choicesOf(question: DraftQuestion, shape: DraftShape): AnswerChoice[] {
  if (typeIn(question)?.offers === "words") return answerWordsOf(question);
  const set = textIn(question, "answerSet");
  const sets = (shape.answerSets ?? {}) as Readonly<Record<string, unknown>>;
  const options = question.options ?? (set === "" ? undefined : sets[set]);
  const own = Array.isArray(options) ? options.flatMap(choiceOf) : [];
  return own.length === 0 || own.some(({ value }) => value === otherValue) ? own : [...own, ...otherOf(question)];
}

/** “Something else”, where the question offers it. */
function otherOf({ otherOption }: DraftQuestion): AnswerChoice[] {
  if (typeof otherOption !== "object" || otherOption === null) return [];
  const label = "label" in otherOption && typeof otherOption.label === "string" ? otherOption.label : "Something else";
  return [{ value: otherValue, label }];
}

function answerWordsOf(question: DraftQuestion): AnswerChoice[] {
  const allowed = listIn(question, "answers");
  const words = Object.entries(answerWordLabels).map(([value, label]) => ({ value, label }));
  return allowed.length === 0 ? words : words.filter(({ value }) => allowed.includes(value));
}

function choiceOf(option: unknown): AnswerChoice[] {
  if (typeof option !== "object" || option === null || !("value" in option)) return [];
  const label = "label" in option ? option.label : option.value;
  return [{ value: String(option.value), label: String(label) }];
}
