import { type DraftQuestion, type DraftShape, textIn } from "#domain/questionnaire/edit/draft.ts";

/** The shared lists of a draft by their names, as far as they are lists. */
export function listsIn({ answerSets }: DraftShape): Readonly<Record<string, readonly unknown[]>> {
  if (typeof answerSets !== "object" || answerSets === null) return {};
  return Object.fromEntries(
    Object.entries(answerSets).filter((one): one is [string, unknown[]] => Array.isArray(one[1])),
  );
}

/** Who uses a shared list, as a reader knows them: “3. How often is it tested?”. */
export function usersOf(shape: DraftShape, name: string): string[] {
  const questions = shape.sections.flatMap((section) => section.questions);
  return questions.flatMap((question, index) =>
    [question, ...columnsIn(question)].some((one) => textIn(one, "answerSet") === name)
      ? [`${index + 1}. ${textIn(question, "short") || textIn(question, "text")}`]
      : [],
  );
}

/** The columns of a table, as far as they are written. */
const columnsIn = ({ columns }: DraftQuestion): readonly DraftQuestion[] =>
  Array.isArray(columns) ? columns.filter((one) => typeof one === "object" && one !== null) : [];
