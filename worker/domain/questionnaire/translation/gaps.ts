import type { RespondentQuestion, RespondentQuestionnaire } from "../respondent-view.ts";
import type { QuestionTranslation, Translation } from "./translation.schema.ts";

/** How much of a questionnaire a translation holds. */
export interface TranslationGaps {
  /** Texts that can be translated, and how many are. */
  readonly texts: number;
  readonly translated: number;
  /** Ids of questions of which at least one text is missing, in order. */
  readonly questions: readonly string[];
  readonly sections: readonly string[];
  /** The texts that stand in the base language, each once. */
  readonly inOriginal: readonly string[];
  /** Ids the translation speaks of and the questionnaire does not have. */
  readonly unknown: readonly string[];
}

type Pair = readonly [base: string | undefined, translated: string | undefined];

/**
 * What a translation lacks, and what it has too much. A text that equals the original is none, as a template holds it for
 * somebody to write over, unless the translation names it among `sameWords`.
 */
export function translationGaps(questionnaire: RespondentQuestionnaire, translation: Translation): TranslationGaps {
  const { sections = {}, questions = {}, answerSets = {} } = translation;
  const setsOf = Object.entries(questionnaire.answerSets ?? {}).map(([id, options]) => ({
    id,
    pairs: options.map(({ value, label }): Pair => [label, answerSets[id]?.[value]]),
  }));
  const sameWords = new Set(translation.sameWords?.map((text) => text.trim()));
  const isOpen = ([base, words]: Pair): boolean =>
    isText(base) && (!isText(words) || (words?.trim() === base?.trim() && !sameWords.has(base?.trim() ?? "")));
  const isLacking = (pairs: readonly Pair[]): boolean => pairs.some(isOpen);
  const lacking = new Set(setsOf.filter(({ pairs }) => isLacking(pairs)).map(({ id }) => id));
  const allQuestions = questionnaire.sections.flatMap((section) => section.questions);
  const questionPairs = allQuestions.map((question) => ({
    question,
    pairs: pairsOf(question, questions[question.id] ?? {}),
  }));
  const sectionPairs = questionnaire.sections.map(({ id, title, description, suggestedRole }) => {
    const words = sections[id] ?? {};
    const pairs: Pair[] = [
      [title, words.title],
      [description, words.description],
      [suggestedRole, words.suggestedRole],
    ];
    return { id, pairs };
  });
  const head: Pair[] = [
    [questionnaire.title, translation.title],
    [questionnaire.description, translation.description],
  ];
  const all = [head, ...setsOf.map(pairsOnly), ...sectionPairs.map(pairsOnly), ...questionPairs.map(pairsOnly)].flat();
  const wanted = all.filter(([base]) => isText(base));
  return {
    texts: wanted.length,
    translated: wanted.filter((pair) => !isOpen(pair)).length,
    questions: questionPairs
      .filter(({ question, pairs }) => isLacking(pairs) || (question.answerSet && lacking.has(question.answerSet)))
      .map(({ question }) => question.id),
    sections: sectionPairs.filter(({ pairs }) => isLacking(pairs)).map(({ id }) => id),
    inOriginal: [...new Set(wanted.filter(isOpen).map(([base = ""]) => base))],
    unknown: unknownIds(questionnaire, translation),
  };
}

const pairsOnly = ({ pairs }: { pairs: readonly Pair[] }): readonly Pair[] => pairs;
const isText = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";

function pairsOf(question: RespondentQuestion, words: QuestionTranslation): Pair[] {
  const options = (question.options ?? []).flatMap(({ value, label, help }): Pair[] => [
    [label, words.options?.[value]],
    [help, words.optionHelp?.[value]],
  ]);
  const columns = "columns" in question ? question.columns : [];
  const ofColumns = columns.flatMap(({ id, text, help, options: choices = [] }): Pair[] => [
    [text, words.columns?.[id]?.text],
    [help, words.columns?.[id]?.help],
    ...choices.map(({ value, label }): Pair => [label, words.columns?.[id]?.options?.[value]]),
  ]);
  const findings = (question.findings ?? []).flatMap(({ title, advice, askVendor }, index): Pair[] => {
    const own = words.findings?.[index];
    return [
      [title, own?.title],
      [advice, own?.advice],
      [askVendor, own?.askVendor],
    ];
  });
  return [
    [question.text, words.text],
    [question.short, words.short],
    [question.help, words.help],
    [question.why, words.why],
    [question.otherOption?.label, words.otherOption],
    ["rowName" in question ? question.rowName : undefined, words.rowName],
    ["unit" in question ? question.unit : undefined, words.unit],
    [question.evidence?.examples, words.evidence],
    ...options,
    ...ofColumns,
    ...findings,
  ];
}

function unknownIds({ sections, answerSets = {} }: RespondentQuestionnaire, translation: Translation): string[] {
  const questions = new Set(sections.flatMap((section) => section.questions.map(({ id }) => id)));
  const sectionIds = new Set(sections.map(({ id }) => id));
  return [
    ...Object.keys(translation.questions ?? {}).filter((id) => !questions.has(id)),
    ...Object.keys(translation.sections ?? {}).filter((id) => !sectionIds.has(id)),
    ...Object.keys(translation.answerSets ?? {}).filter((id) => !Object.hasOwn(answerSets, id)),
  ];
}
