import type * as z from "zod";
import { number } from "#domain/format.ts";
import { columnTypes } from "../question-types/column-types.ts";
import { questionTypes } from "../question-types/registry.ts";
import { didYouMean } from "./did-you-mean.ts";
import { partAt } from "./field-names.ts";
import type { Path, Place } from "./places.ts";

export interface Complaint {
  readonly path: Path;
  readonly text: string;
}

/** The file as plain data, and where its parts stand. */
export interface Source {
  readonly value: unknown;
  readonly placeOf: (path: Path) => Place | undefined;
}

type Issue = z.core.$ZodIssue;

// A hostile file may have a hundred thousand of them; looking for likely names takes time.
export const maxFields = 100;

/** What a schema's complaint means to the writer of the file; one issue may name several fields. */
export function plainComplaints(issue: Issue, source: Source): Complaint[] {
  const say = complaints[issue.code] as (issue: Issue, source: Source) => Complaint[];
  return say(issue, source);
}

type Code = Issue["code"];
type Complaints = {
  readonly [C in Code]: (issue: Extract<Issue, { readonly code: C }>, source: Source) => Complaint[];
};

const ownWords = ({ path, message }: Issue): Complaint[] => [{ path, text: sentence(message) }];
const innerWords = ({
  path,
  issues,
}: Extract<Issue, { readonly code: "invalid_key" | "invalid_element" }>): Complaint[] =>
  issues.map(({ message }) => ({ path, text: sentence(message) }));
const bounds = (issue: Extract<Issue, { readonly code: "too_big" | "too_small" }>): Complaint[] => [
  { path: issue.path, text: outOfBounds(issue) },
];

const complaints: Complaints = {
  unrecognized_keys: ({ keys, path }, source) =>
    keys.slice(0, maxFields).map((key) => unknownField({ key, path, source })),
  invalid_union: (issue, source) => unionComplaints(issue, source),
  invalid_key: innerWords,
  invalid_element: innerWords,
  invalid_type: (issue, source) => [{ path: issue.path, text: wrongKind(issue, valueAt(source.value, issue.path)) }],
  invalid_value: ({ path, values }, source) => [
    { path, text: notAmong(values.map(String), valueAt(source.value, path)) },
  ],
  too_big: bounds,
  too_small: bounds,
  invalid_format: ownWords,
  not_multiple_of: ownWords,
  custom: ownWords,
};

const sentence = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

function unknownField({ key, path, source }: { key: string; path: Path; source: Source }): Complaint {
  const at = [...path, key];
  const isBrokenText = source.placeOf(at)?.inBraces === true && valueAt(source.value, at) === null;
  if (isBrokenText) return { path: at, text: "Text that contains , or ? inside { } needs quotes, or its own line." };
  const part = partAt(path);
  return {
    path: at,
    text: `“${key}” is not a field of ${part.name}${didYouMean(key, part.fields)}.`.replace("?.", "?"),
  };
}

function unionComplaints(issue: Extract<Issue, { code: "invalid_union" }>, source: Source): Complaint[] {
  const value = valueAt(source.value, issue.path);
  if (issue.path.at(-1) === "type") {
    const types = Object.keys(issue.path.includes("columns") ? columnTypes : questionTypes);
    return [{ path: issue.path, text: value === undefined ? "“type” is missing." : notAmong(types, value) }];
  }
  const branch = branchOf(value);
  const inner = issue.errors[branch] ?? [];
  if (branch < 0 || issue.errors.length < conditionKeys.length || inner.length === 0) {
    return [{ path: issue.path, text: notAValue(value) }];
  }
  return inner.flatMap((one) => plainComplaints({ ...one, path: [...issue.path, ...one.path] } as Issue, source));
}

// In the order of the union in condition.schema.ts.
const conditionKeys = ["question", "system", "all", "any", "not"];

function branchOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return -1;
  return conditionKeys.findIndex((key) => Object.hasOwn(value, key));
}

function notAValue(value: unknown): string {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const guess = Object.keys(value)
      .map((key) => didYouMean(key, conditionKeys))
      .find((text) => text !== "");
    return `A condition names a question, such as { question: ai-policy, is: yes }${guess ?? "."}`;
  }
  return "This is not a value a condition can hold; give one word, number or date.";
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list: lines that start with “- ”, or [one, two]",
  object: "a group of fields, each on a line of its own",
  record: "a group of fields, each on a line of its own",
};

function wrongKind(issue: Extract<Issue, { code: "invalid_type" }>, value: unknown): string {
  const name = `“${String(issue.path.at(-1) ?? "the file")}”`;
  if (value === undefined) return `${name} is missing.`;
  const expected = kinds[issue.expected] ?? issue.expected;
  if (value === null) return `${name} is empty; it holds ${expected}.`;
  const isBareWord = issue.expected === "string" && typeof value !== "object";
  return `${name} holds ${expected}${isBareWord ? `. Put it in quotes: "${String(value)}"` : ""}.`;
}

function notAmong(allowed: readonly string[], value: unknown): string {
  const given = typeof value === "string" ? value : JSON.stringify(value);
  const text = `“${given?.slice(0, 80) ?? ""}” is not one of: ${allowed.join(", ")}${didYouMean(String(given), allowed)}.`;
  return text.replace("?.", "?");
}

function outOfBounds(issue: Extract<Issue, { code: "too_big" | "too_small" }>): string {
  const name = `“${String(issue.path.at(-1) ?? "the file")}”`;
  const [limit, isOver] = issue.code === "too_big" ? [issue.maximum, true] : [issue.minimum, false];
  if (issue.origin === "string" && !isOver) return `${name} is empty.`;
  const measure = issue.origin === "string" ? " characters" : issue.origin === "array" ? " entries" : "";
  return `${name} must be ${isOver ? "at most" : "at least"} ${number(Number(limit))}${measure}.`;
}

/** The value a path leads to; undefined when there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}
