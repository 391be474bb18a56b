import type { TestName } from "#domain/questionnaire/condition.schema.ts";
import { type DraftQuestion, type DraftShape, textIn, typeIn } from "#domain/questionnaire/edit/draft.ts";
import { type SystemField, systemFields } from "#domain/questionnaire/question-types/system-fields.ts";
import { choicesOf } from "../fields/choices-of.ts";
import type { Place } from "../place.ts";
import type { Test } from "./tree.ts";

/** Something a test may look at, in the order of the questionnaire. */
export interface Subject {
  /** Unique among subjects, for a pull-down. */
  readonly key: string;
  readonly label: string;
  readonly tests: readonly TestName[];
  /** How a value is given: one of the choices when there are some. */
  readonly kind: "number" | "day" | "text" | "flag";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The number a typed text means; undefined when it means none. */
  readonly numberIn?: (text: string) => number | undefined;
  /** Whether it is asked only under a condition of its own. */
  readonly canBeHidden: boolean;
}

/** What a condition at a place may look at: the questions before it, and the AI systems. Conditions look back only. */
export function subjectsFor(shape: DraftShape, place: Place): Subject[] {
  return [...questionsBefore(shape, place), ...systemSubjects];
}

function questionsBefore(shape: DraftShape, place: Place): Subject[] {
  if (place.kind === "head") return [];
  const lastQuestion = place.kind === "question" ? place.question : 0;
  const earlier = shape.sections.flatMap((section, s) =>
    section.questions
      .filter((_, q) => s < place.section || (s === place.section && q < lastQuestion))
      .map((question) => ({ question, canBeHidden: (section.showIf ?? question.showIf) !== undefined })),
  );
  return earlier.flatMap(({ question, canBeHidden }, index): Subject[] => {
    const type = typeIn(question);
    if (type !== undefined && type.place !== "page") return [];
    const label = `${index + 1}. ${textIn(question, "short") || textIn(question, "text")}`;
    const key = `q ${textIn(question, "id")}`;
    const own = { key, label, canBeHidden, tests: type?.tests ?? ["answered"], ...answerOf(question, shape) } as const;
    return [own, ...columnsOf(question, { own, shape })];
  });
}

function columnsOf(question: DraftQuestion, { own, shape }: { own: Subject; shape: DraftShape }): Subject[] {
  if (textIn(question, "type") !== "table" || !Array.isArray(question.columns)) return [];
  return (question.columns as (DraftQuestion | null)[]).map((column) => ({
    ...own,
    key: `${own.key} ${textIn(column ?? {}, "id")}`,
    label: `${own.label}, column ${textIn(column ?? {}, "text")}`,
    tests: ["includes", "answered"],
    ...answerOf(column ?? {}, shape),
  }));
}

function answerOf(question: DraftQuestion, shape: DraftShape): Pick<Subject, "kind" | "choices" | "numberIn"> {
  const quantity = typeIn(question)?.quantity;
  const kind = quantity ? "number" : textIn(question, "type") === "date" ? "day" : "text";
  return { kind, choices: choicesOf(question, shape), ...(quantity && { numberIn: quantity.numberIn }) };
}

const systemTests: Readonly<Record<SystemField["holds"], readonly TestName[]>> = {
  text: ["includes", "answered"],
  choice: ["includes", "answered"],
  flag: ["includes"],
  things: ["answered"],
};

const systemSubjects: readonly Subject[] = Object.entries<SystemField>(systemFields).map(
  ([field, { label, holds, words = {} }]) => ({
    key: `s ${field}`,
    label: `AI systems: ${label}`,
    tests: systemTests[holds],
    kind: holds === "flag" ? "flag" : "text",
    choices: Object.entries(words).map(([value, said]) => ({ value, label: said })),
    canBeHidden: false,
  }),
);

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

/** A first test of the likeliest subject, whose value is still to be chosen. */
export function firstTest(subjects: readonly Subject[]): Test {
  const subject = subjects.findLast(({ key }) => key.startsWith("q ")) ?? subjects[0];
  const name = subject?.tests[0] ?? "answered";
  return testOf({
    key: subject?.key ?? "s origin",
    name,
    value: name === "is" && subject?.choices.some(({ value }) => value === "yes") ? "yes" : "",
  });
}
