import type { Condition, QuestionTest, SystemTest, TestName } from "#domain/questionnaire/condition.schema.ts";
import type { DraftQuestion, DraftShape } from "#domain/questionnaire/edit/draft.ts";
import { textIn, typeIn } from "#domain/questionnaire/edit/draft.ts";
import type { Place } from "../place.ts";

export type Test = QuestionTest | SystemTest;

/** A condition that pull-downs can show: one test, or several that must all, or any, hold. */
export interface Simple {
  readonly joiner: "all" | "any";
  readonly tests: readonly Test[];
}

/** The condition as pull-downs show it; undefined for a nested one, which the file view is for. */
export function simpleOf(condition: unknown): Simple | undefined {
  if (condition === undefined) return { joiner: "all", tests: [] };
  if (typeof condition !== "object" || condition === null) return undefined;
  const joiner = "any" in condition ? "any" : "all";
  const parts: unknown = "all" in condition ? condition.all : "any" in condition ? condition.any : [condition];
  if (!Array.isArray(parts) || !parts.every(isTest)) return undefined;
  return { joiner, tests: parts };
}

const isTest = (part: unknown): part is Test =>
  typeof part === "object" && part !== null && ("question" in part || "system" in part);

/** The condition of some tests; undefined when there are none, which shows the question always. */
export function conditionOf({ joiner, tests }: Simple): Condition | undefined {
  const [first] = tests;
  if (first === undefined) return undefined;
  if (tests.length === 1) return first;
  return joiner === "all" ? { all: [...tests] } : { any: [...tests] };
}

/** Something a test may look at, in the order of the questionnaire. */
export interface Subject {
  /** Unique among subjects, for a pull-down. */
  readonly key: string;
  readonly label: string;
  readonly question?: DraftQuestion;
  readonly tests: readonly TestName[];
}

/** The questions before a place that a condition may name, with their numbers; conditions look back only. */
export function subjectsBefore(shape: DraftShape, place: Place): Subject[] {
  if (place.kind === "head") return [];
  const lastQuestion = place.kind === "question" ? place.question : 0;
  const earlier = shape.sections.flatMap((section, s) =>
    section.questions.filter((_, q) => s < place.section || (s === place.section && q < lastQuestion)),
  );
  return earlier.flatMap((question, index): Subject[] => {
    const type = typeIn(question);
    if (type !== undefined && type.place !== "page") return [];
    const label = `${index + 1}. ${textIn(question, "short") || textIn(question, "text")}`;
    const id = textIn(question, "id");
    return [{ key: `q ${id}`, label, question, tests: type?.tests ?? ["answered"] }, ...columnsOf(question, label)];
  });
}

function columnsOf(question: DraftQuestion, label: string): Subject[] {
  if (textIn(question, "type") !== "table" || !Array.isArray(question.columns)) return [];
  const columns = question.columns as DraftQuestion[];
  return columns.map((column) => ({
    key: `q ${textIn(question, "id")} ${textIn(column, "id")}`,
    label: `${label}, column ${textIn(column, "text")}`,
    question: column,
    tests: ["includes"],
  }));
}

/** What the fields of the AI systems can be tested for. */
export const systemSubjects: readonly (Subject & { readonly values: readonly string[] })[] = [
  { key: "s origin", label: "AI systems: origin", tests: ["includes"], values: ["built", "fine-tuned", "third-party"] },
  {
    key: "s roles",
    label: "AI systems: roles",
    tests: ["includes"],
    values: ["provider", "producer", "developer", "user", "partner"],
  },
  {
    key: "s aiActClass",
    label: "AI systems: EU AI Act class",
    tests: ["includes"],
    values: ["prohibited", "high-risk", "transparency", "minimal", "unknown"],
  },
  {
    key: "s affectsPeople",
    label: "AI systems: results affect people",
    tests: ["includes"],
    values: ["true", "false"],
  },
  { key: "s personalData", label: "AI systems: personal data", tests: ["includes"], values: ["true", "false"] },
];

/** The subject a test looks at, as its key. */
export const keyOf = (test: Test): string =>
  "system" in test ? `s ${test.system}` : `q ${test.question}${test.column === undefined ? "" : ` ${test.column}`}`;

/** The name of the test a condition makes. */
export const testNameOf = (test: Test): TestName =>
  (Object.keys(test).find((name) => !["question", "column", "system"].includes(name)) as TestName) ?? "answered";

interface NewTest {
  readonly key: string;
  readonly name: TestName;
  readonly value?: unknown;
}

/** A test made of what the pull-downs say. */
export function testOf({ key, name, value }: NewTest): Test {
  const [kind, first = "", column] = key.split(" ");
  const subject = kind === "s" ? { system: first } : { question: first, ...(column && { column }) };
  const tested = name === "answered" ? true : name === "isOneOf" ? (Array.isArray(value) ? value : []) : (value ?? "");
  return { ...subject, [name]: tested } as Test;
}
