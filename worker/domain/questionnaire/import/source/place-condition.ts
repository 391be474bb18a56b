import { type Condition, maxConditionDepth, type PlainValue } from "../../condition.schema.ts";
import { type QuestionType, questionTypes } from "../../question-types/registry.ts";
import type { SourceCondition, SourceTest } from "./source.ts";

/** What a condition needs to know of a question that stands earlier. */
export interface EarlierQuestion {
  readonly id: string;
  readonly type: QuestionType;
  readonly values: ReadonlyMap<string, string>;
}
export type EarlierQuestions = ReadonlyMap<string, EarlierQuestion>;

export type PlacedCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly text: string };

/** A source's condition in our ids and values, or why it has no home here. */
export function placeCondition(source: SourceCondition, earlier: EarlierQuestions): PlacedCondition {
  const placed = place(source, earlier);
  if (placed.ok && depthOf(placed.condition) > maxConditionDepth)
    return refuse(`It is nested more than ${maxConditionDepth} deep.`);
  return placed;
}

const refuse = (text: string): PlacedCondition => ({ ok: false, text });

function place(source: SourceCondition, earlier: EarlierQuestions): PlacedCondition {
  if ("not" in source) {
    const inner = place(source.not, earlier);
    return inner.ok ? { ok: true, condition: { not: inner.condition } } : inner;
  }
  if ("all" in source || "any" in source) {
    const parts = "all" in source ? source.all : source.any;
    const placed = parts.map((part) => place(part, earlier));
    const failed = placed.find((part) => !part.ok);
    if (failed) return failed;
    const conditions = placed.flatMap((part) => (part.ok ? [part.condition] : []));
    const [only] = conditions;
    if (conditions.length === 1 && only) return { ok: true, condition: only };
    return { ok: true, condition: "all" in source ? { all: conditions } : { any: conditions } };
  }
  return placeTest(source, earlier);
}

function placeTest(source: SourceTest, earlier: EarlierQuestions): PlacedCondition {
  const target = earlier.get(source.question);
  if (target === undefined)
    return refuse(`“${source.question}” is no question that stands before it, and conditions look back only.`);
  const question = target.id;
  if (source.test === "answered") return { ok: true, condition: { question, answered: true } };
  const value = valueIn(target, source.value ?? "");
  if (value === undefined) return refuse(`“${source.value}” is no answer to “${source.question}”.`);
  if (source.test === "above" || source.test === "below")
    return { ok: true, condition: beyond(question, { ...source, value }) };
  if (source.test === "atLeast") return numeric(value, (limit) => ({ question, atLeast: limit }));
  if (source.test === "atMost") return numeric(value, (limit) => ({ question, atMost: limit }));
  const isList = questionTypes[target.type].holds === "list";
  const positive: Condition = isList ? { question, includes: value } : { question, is: value };
  if (source.test === "isNot") return { ok: true, condition: isList ? { not: positive } : { question, isNot: value } };
  return { ok: true, condition: positive };
}

function valueIn({ values, type }: EarlierQuestion, value: PlainValue): PlainValue | undefined {
  if (values.size > 0) return values.get(String(value));
  if (type === "yesNo") return { true: "yes", false: "no", yes: "yes", no: "no" }[String(value)];
  return questionTypes[type].holds === "number" && value !== "" && Number.isFinite(Number(value))
    ? Number(value)
    : value;
}

function numeric(value: PlainValue, make: (limit: number | string) => Condition): PlacedCondition {
  return typeof value === "boolean"
    ? refuse("It compares with something that is no number.")
    : { ok: true, condition: make(value) };
}

/** Above a limit is answered and not at most the limit. */
function beyond(question: string, { test, value }: SourceTest): Condition {
  const limit = typeof value === "number" ? value : String(value);
  const within: Condition = test === "above" ? { question, atMost: limit } : { question, atLeast: limit };
  return { all: [{ question, answered: true }, { not: within }] };
}

function depthOf(condition: Condition): number {
  if ("all" in condition) return 1 + Math.max(0, ...condition.all.map(depthOf));
  if ("any" in condition) return 1 + Math.max(0, ...condition.any.map(depthOf));
  return "not" in condition ? 1 + depthOf(condition.not) : 0;
}
