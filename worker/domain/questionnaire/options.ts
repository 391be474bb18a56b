/** What "something else" is called where a questionnaire has no word for it. */
export const somethingElse = "Something else";

/** The stored value of "something else"; the vendor's own words are kept beside it. */
export const otherValue = "other";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface OptionHolder<O extends Choice> {
  readonly options?: readonly O[] | undefined;
  readonly answerSet?: string | undefined;
  readonly otherOption?: { readonly label?: string | undefined; readonly score?: number | undefined } | undefined;
}

interface SetHolder<O extends Choice> {
  readonly answerSets?: Readonly<Record<string, readonly O[]>> | undefined;
}

/**
 * The options a question (or a table's column) offers, in order: its own, or those of the answer set it names,
 * then "Something else" when it has an `otherOption`. Empty when it has none, or names a set that does not exist.
 */
export function optionsOf<O extends Choice>(questionnaire: SetHolder<O>, question: OptionHolder<O>): readonly O[] {
  const own = question.options ?? sharedOptions(questionnaire, question.answerSet);
  const other = question.otherOption;
  if (other === undefined || own.some((option) => option.value === otherValue)) return own;
  return [...own, { label: somethingElse, ...other, value: otherValue } as Choice as O];
}

function sharedOptions<O extends Choice>(questionnaire: SetHolder<O>, name: string | undefined): readonly O[] {
  const sets = questionnaire.answerSets ?? {};
  return (name !== undefined && Object.hasOwn(sets, name) ? sets[name] : undefined) ?? [];
}

/** The words a vendor reads for each answer word. */
export const answerWordLabels = { yes: "Yes", partial: "Partly", no: "No", na: "Not applicable" } as const;

type AnswerWord = keyof typeof answerWordLabels;

const everyWord: readonly AnswerWord[] = ["yes", "partial", "no", "na"];

/** The answer words a yes/no question allows, in order: all four unless it names its own. */
export const allowedWords = ({ answers }: { readonly answers?: readonly AnswerWord[] | undefined }) =>
  answers ?? everyWord;

const answerWords: Readonly<Record<string, Readonly<Record<AnswerWord, string>>>> = {
  en: answerWordLabels,
  de: { yes: "Ja", partial: "Teilweise", no: "Nein", na: "Nicht zutreffend" },
  es: { yes: "Sí", partial: "En parte", no: "No", na: "No aplicable" },
  fr: { yes: "Oui", partial: "En partie", no: "Non", na: "Sans objet" },
  it: { yes: "Sì", partial: "In parte", no: "No", na: "Non applicabile" },
  ja: { yes: "はい", partial: "一部", no: "いいえ", na: "該当なし" },
  nl: { yes: "Ja", partial: "Gedeeltelijk", no: "Nee", na: "Niet van toepassing" },
  pt: { yes: "Sim", partial: "Em parte", no: "Não", na: "Não aplicável" },
};

/** The answer words in the language of a questionnaire, such as "fr" or "pt-BR"; English for any we do not know. */
export const answerWordsIn = (language: string): Readonly<Record<AnswerWord, string>> =>
  ownAnswerWords(language) ?? answerWordLabels;

/** The same, and nothing for a language we have no words of. */
export function ownAnswerWords(language: string): Readonly<Record<AnswerWord, string>> | undefined {
  const [primary = ""] = language.split("-");
  return Object.hasOwn(answerWords, primary) ? answerWords[primary] : undefined;
}

/** The label of one stored value: of an option, or of an answer word of a yes/no question; else the value itself. */
export function optionLabel(options: readonly Choice[], value: string): string {
  const option = options.find((one) => one.value === value);
  if (option !== undefined) return option.label;
  return Object.hasOwn(answerWordLabels, value) ? answerWordLabels[value as AnswerWord] : value;
}
