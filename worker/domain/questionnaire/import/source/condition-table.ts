import { isCivilDate } from "#domain/civil-date.ts";
import type { Condition, PlainValue } from "../../condition.schema.ts";
import type { Question } from "../../definition.schema.ts";
import { type QuestionType, questionTypes } from "../../question-types/registry.ts";
import type { SourceTest } from "./source.ts";

/** What a condition needs to know of a question that stands earlier. */
export interface EarlierQuestion {
  readonly question: Question;
  /** Our value for each of the source's. */
  readonly values: ReadonlyMap<string, string>;
  /** It chose from a list that is not in the file, and is answered with a text here: no test compares the same. */
  readonly isWithoutList?: boolean;
}

/** A test in our words, or why it has none that means the same. */
export type Placed = { readonly condition: Condition } | { readonly why: string };

/** What an answer is, as far as tests on it go. */
type Kind = "yesNo" | "single" | "multiple" | "number" | "date" | "text" | "rows" | "nothing";

/** One answer to a test: what becomes of it for a question of one kind. */
type Entry = (target: EarlierQuestion, test: SourceTest) => Placed;

/**
 * Every test a source can make, by the kind of question it looks at: our test that is true for the same answers, or the
 * reason why there is none. All formats go by this table.
 */
const table: Readonly<Record<SourceTest["test"], Readonly<Record<Kind, Entry>>>> = {
  is: row({ yesNo: chosen, single: chosen, multiple: nothingElse, number: sameNumber, date: sameDay, text: sameText }),
  isNot: row({
    yesNo: notThe(chosen),
    single: notThe(chosen),
    multiple: notThe(nothingElse),
    number: notThe(sameNumber),
    date: notThe(sameDay),
    text: notThe(sameText),
  }),
  has: row({ yesNo: chosen, single: chosen, multiple: amongThem, number: sameNumber, date: sameDay, text: sameText }),
  includes: row({ yesNo: containing, single: containing, multiple: amongThem }),
  atLeast: row({ single: byNumber, number: limit, date: limit }),
  atMost: row({ single: byNumber, number: limit, date: limit }),
  above: row({ single: byNumber, number: limit, date: limit }),
  below: row({ single: byNumber, number: limit, date: limit }),
  answered: row({
    yesNo: answered,
    single: answered,
    multiple: answered,
    number: answered,
    date: answered,
    text: answered,
    rows: answered,
  }),
  // A list whose answers read Yes and No has values of its own, and none of them is the truth.
  yes: row({ yesNo: (target, test) => chosen(target, { ...test, value: true }) }),
};

/** What becomes of a test on a question. */
export function placedTest(target: EarlierQuestion, test: SourceTest): Placed {
  const kind = kindOf(target.question.type);
  if (target.isWithoutList && test.test !== "answered")
    return { why: `The answers of “${target.question.text}” are not in the file, so it is answered with a text.` };
  // One of the listed is had by a single answer too; everything else asks a list.
  if (test.compares === "list" && test.test !== "has" && kind !== "multiple") return noList(target);
  return table[test.test][kind](target, test);
}

/** Whether a test, turned round, asks for a blank answer: conditions cannot, as they wait for an answer. */
export const asksForBlank = ({ test }: SourceTest): boolean => test === "answered";

function kindOf(type: QuestionType): Kind {
  const { offers, holds, quantity } = questionTypes[type];
  if (offers === "words") return "yesNo";
  if (offers === "options") return holds === "list" ? "multiple" : "single";
  if (quantity !== undefined) return "number";
  if (type === "date") return "date";
  const kinds = { text: "text", prose: "text", number: "number", list: "rows", rows: "rows" } as const;
  return holds === "nothing" || holds === "record" ? "nothing" : kinds[holds];
}

const words: Readonly<Record<Kind, string>> = {
  yesNo: "yes or no",
  single: "one of a list",
  multiple: "several of a list",
  number: "a number",
  date: "a day",
  text: "a text",
  rows: "a table",
  nothing: "nothing that a condition can look at",
};

function row(entries: Partial<Record<Kind, Entry>>): Readonly<Record<Kind, Entry>> {
  const none =
    (kind: Kind): Entry =>
    ({ question }) => ({ why: `“${question.text}” is answered with ${words[kind]}, on which there is no such test.` });
  return {
    yesNo: none("yesNo"),
    single: none("single"),
    multiple: none("multiple"),
    number: none("number"),
    date: none("date"),
    text: none("text"),
    rows: none("rows"),
    nothing: none("nothing"),
    ...entries,
  };
}

function answered({ question: { id } }: EarlierQuestion): Placed {
  return { condition: { question: id, answered: true } };
}

const noAnswer = ({ question }: EarlierQuestion, value: PlainValue | undefined): Placed => ({
  why: `“${String(value ?? "")}” is no answer to “${question.text}”.`,
});

/** Our value for the source's: of a list, or of yes and no. */
function valueIn({ question, values }: EarlierQuestion, value: PlainValue | undefined): string | undefined {
  if (values.size > 0) return values.get(String(value));
  if (question.type !== "yesNo") return undefined;
  return value === true || value === "true" ? "yes" : value === false || value === "false" ? "no" : undefined;
}

function chosen(target: EarlierQuestion, { value }: SourceTest): Placed {
  const ours = valueIn(target, value);
  return ours === undefined ? noAnswer(target, value) : { condition: { question: target.question.id, is: ours } };
}

const noList = ({ question }: EarlierQuestion): Placed => ({
  why: `It looks for something in “${question.text}”, which has one answer and no list of them.`,
});

/** One of a list, where the source looks for a part of its value: every answer that holds it. */
function containing(target: EarlierQuestion, test: SourceTest): Placed {
  if (test.loose !== true) return chosen(target, test);
  if (target.question.type === "yesNo") return noList(target);
  const part = String(test.value).toLowerCase();
  const fitting = [...target.values].filter(([source]) => source.toLowerCase().includes(part));
  if (fitting.length === 0) return noAnswer(target, test.value);
  return { condition: { question: target.question.id, isOneOf: fitting.map(([, ours]) => ours) } };
}

function amongThem(target: EarlierQuestion, { value }: SourceTest): Placed {
  const ours = valueIn(target, value);
  return ours === undefined ? noAnswer(target, value) : { condition: { question: target.question.id, includes: ours } };
}

const mostOthers = 30;

/** Exactly this one of several: it, and none of the others. */
function nothingElse(target: EarlierQuestion, test: SourceTest): Placed {
  const { question, values } = target;
  if (test.compares === "one")
    return { why: `It compares “${question.text}”, which has several answers, with a single one.` };
  const ours = valueIn(target, test.value);
  if (ours === undefined) return noAnswer(target, test.value);
  const others = [...new Set(values.values())].filter((one) => one !== ours);
  if (others.length > mostOthers || (question.type === "multiple" && question.otherOption !== undefined))
    return { why: `It asks for this answer to “${question.text}” and no other, which cannot be said of so many.` };
  const without = others.map((one): Condition => ({ not: { question: question.id, includes: one } }));
  return { condition: { all: [{ question: question.id, includes: ours }, ...without] } };
}

function sameNumber(target: EarlierQuestion, { value }: SourceTest): Placed {
  const number = numberIn(value);
  return number === undefined ? noAnswer(target, value) : { condition: { question: target.question.id, is: number } };
}

function sameDay(target: EarlierQuestion, { value }: SourceTest): Placed {
  return typeof value === "string" && isCivilDate(value)
    ? { condition: { question: target.question.id, is: value } }
    : noAnswer(target, value);
}

function sameText(target: EarlierQuestion, { value, loose }: SourceTest): Placed {
  if (loose === true) return { why: `It compares texts, small and capital letters alike; conditions compare exactly.` };
  return typeof value === "string"
    ? { condition: { question: target.question.id, is: value } }
    : noAnswer(target, value);
}

/** The same test, turned round. */
function notThe(entry: Entry): Entry {
  return (target, test) => {
    const placed = entry(target, test);
    if (!("condition" in placed)) return placed;
    const { condition } = placed;
    return "is" in condition && condition.is !== undefined && "question" in condition
      ? { condition: { question: condition.question, isNot: condition.is } }
      : { condition: { not: condition } };
  };
}

const numberIn = (value: PlainValue | undefined): number | undefined =>
  typeof value !== "boolean" && value !== undefined && value !== "" && Number.isFinite(Number(value))
    ? Number(value)
    : undefined;

/** At least, at most, above and below a number or a day; above a limit is not at most the limit. */
function limit(target: EarlierQuestion, { test, value }: SourceTest): Placed {
  const { id, type } = target.question;
  const bound =
    type === "date" ? (typeof value === "string" && isCivilDate(value) ? value : undefined) : numberIn(value);
  if (bound === undefined) return { why: `“${String(value ?? "")}” is no limit for “${target.question.text}”.` };
  if (test === "atLeast") return { condition: { question: id, atLeast: bound } };
  if (test === "atMost") return { condition: { question: id, atMost: bound } };
  const within: Condition = test === "above" ? { question: id, atMost: bound } : { question: id, atLeast: bound };
  return { condition: { all: [{ question: id, answered: true }, { not: within }] } };
}

const holds: Readonly<Record<"atLeast" | "atMost" | "above" | "below", (one: number, limit: number) => boolean>> = {
  atLeast: (one, bound) => one >= bound,
  atMost: (one, bound) => one <= bound,
  above: (one, bound) => one > bound,
  below: (one, bound) => one < bound,
};

/** A size on a list of numbers: the answers that have it. What is no number has none. */
function byNumber(target: EarlierQuestion, { test, value }: SourceTest): Placed {
  const bound = numberIn(value);
  if (bound === undefined || !(test in holds)) return noAnswer(target, value);
  const passes = holds[test as keyof typeof holds];
  const fitting = [...target.values].filter(([source]) => {
    const number = numberIn(source);
    return number !== undefined && passes(number, bound);
  });
  if (fitting.length === 0)
    return { why: `No answer to “${target.question.text}” is a number that would pass ${String(value)}.` };
  return { condition: { question: target.question.id, isOneOf: fitting.map(([, ours]) => ours) } };
}
