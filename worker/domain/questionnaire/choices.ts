import { allowedWords, answerWordsIn, optionsOf } from "./options.ts";
import type { Asked, Choice, OptionLists } from "./question-types/asked.ts";
import { type QuestionType, questionTypes } from "./question-types/registry.ts";

interface Choosing {
  readonly question: Asked & { readonly type: QuestionType };
  /** Answer words are English unless it says its language. */
  readonly questionnaire: OptionLists & { readonly language?: string };
}

/** What a question or a table's column offers to choose from, in order; nothing where one writes. */
export function choicesOf({ question, questionnaire }: Choosing): readonly Choice[] {
  const { offers } = questionTypes[question.type];
  if (offers === undefined) return [];
  if (offers === "options") return optionsOf(questionnaire, question);
  const words = answerWordsIn(questionnaire.language ?? "en");
  return allowedWords(question).map((value) => ({ value, label: words[value] }));
}

/** The labels to choose from. */
export const choiceLabels = (choosing: Choosing): readonly string[] => choicesOf(choosing).map(({ label }) => label);
