import type { Column, Condition, Question, Questionnaire, QuestionTest, SystemTest } from "../definition.schema.ts";
import { placedQuestions } from "./remark.ts";

/** One test of a condition, with where it stands and how many questions come before it. */
export interface PlacedTest<T = QuestionTest | SystemTest> {
  readonly test: T;
  readonly path: string;
  /** Position of the first question that this condition governs; it may name earlier ones only. */
  readonly before: number;
  /** Inside an odd number of “not”. */
  readonly isTurned: boolean;
}

/** Every test of every condition, of sections and of questions. */
export function placedTests(questionnaire: Questionnaire): PlacedTest[] {
  const questions = placedQuestions(questionnaire);
  let passed = 0;
  const ofSections = questionnaire.sections.flatMap((section, s) => {
    const before = passed;
    passed += section.questions.length;
    return testsIn(section.showIf, `/sections/${s}/showIf`).map((one) => ({ ...one, before }));
  });
  const ofQuestions = questions.flatMap(({ question, path, position }) =>
    testsIn(question.showIf, `${path}/showIf`).map((one) => ({ ...one, before: position })),
  );
  return [...ofSections, ...ofQuestions];
}

/** Whether the test is on a question's answer. */
export const isQuestionTest = (placed: PlacedTest): placed is PlacedTest<QuestionTest> => "question" in placed.test;

/** The column of a table that a test looks at. */
export const columnOf = (question: Question, id: string): Column | undefined =>
  question.type === "table" ? question.columns.find((column) => column.id === id) : undefined;

function testsIn(condition: Condition | undefined, path: string): Omit<PlacedTest, "before">[] {
  if (condition === undefined) return [];
  if ("all" in condition) return condition.all.flatMap((one, index) => testsIn(one, `${path}/all/${index}`));
  if ("any" in condition) return condition.any.flatMap((one, index) => testsIn(one, `${path}/any/${index}`));
  if ("not" in condition)
    return testsIn(condition.not, `${path}/not`).map((one) => ({ ...one, isTurned: !one.isTurned }));
  return [{ test: condition, path, isTurned: false }];
}
