import type { PlainValue } from "../../condition.schema.ts";
import type { SourceCondition, SourceTest } from "./source.ts";

/** How a format's tests become conditions; undefined when one has no home here. */
export interface Dialect {
  /** A name alone, such as the id of a choice. */
  readonly alone: (name: string) => SourceCondition | undefined;
  readonly compare: (
    name: string,
    operator: string,
    value: PlainValue,
    compares: NonNullable<SourceTest["compares"]>,
  ) => SourceCondition | undefined;
}

type Token = { readonly kind: "name" | "value" | "sign"; readonly text: string; readonly value?: PlainValue };

const longest = 4_000;
const pattern =
  /\s*(?:(?<name>\$?\{[^{}]{1,200}\})|(?<quoted>["“”][^"“”]*["“”]|['‘’][^'‘’]*['‘’])|(?<number>-?\d+(?:\.\d+)?)(?![\w])|(?<sign>&&|\|\||<>|[!=<>]=|=|[<>!(),[\]])|(?<word>[\p{L}_][\p{L}\p{N}_./-]*))/uy;
const connectives: Readonly<Record<string, string>> = { and: "&&", or: "||", not: "!" };
const operators: ReadonlySet<string> = new Set([
  "=",
  "==",
  "!=",
  "<>",
  ">",
  ">=",
  "<",
  "<=",
  "contains",
  "notcontains",
  "anyof",
  "allof",
  "empty",
  "notempty",
]);

/** Reads `a && (b || !c)`, `{a} = 'x' or {b} contains 'y'`, `selected(${a}, 'x')`; undefined when it is anything else. */
export function readExpression(text: string, dialect: Dialect): SourceCondition | undefined {
  const tokens = text.length > longest ? undefined : tokensOf(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  const reader = new ExpressionReader(tokens, dialect);
  const condition = reader.any(0);
  return reader.isAtEnd ? condition : undefined;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) return undefined;
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf({ name, quoted, number, sign, word = "" }: Readonly<Record<string, string | undefined>>): Token {
  if (name !== undefined) return { kind: "name", text: name.replace(/^\$?\{\s*|\s*\}$/g, "") };
  if (quoted !== undefined) return { kind: "value", text: quoted, value: quoted.slice(1, -1) };
  if (number !== undefined) return { kind: "value", text: number, value: Number(number) };
  if (sign !== undefined) return { kind: "sign", text: sign };
  const lower = word.toLowerCase();
  const connective = Object.hasOwn(connectives, lower) ? connectives[lower] : undefined;
  if (connective !== undefined) return { kind: "sign", text: connective };
  if (lower === "true" || lower === "false") return { kind: "value", text: word, value: lower === "true" };
  return operators.has(lower) ? { kind: "sign", text: lower } : { kind: "name", text: word };
}

const deepest = 20;

class ExpressionReader {
  readonly #tokens: readonly Token[];
  readonly #dialect: Dialect;
  #at = 0;

  constructor(tokens: readonly Token[], dialect: Dialect) {
    this.#tokens = tokens;
    this.#dialect = dialect;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  any(depth: number): SourceCondition | undefined {
    const parts = this.#parts("||", () => this.#all(depth));
    return parts && (parts.length === 1 ? parts[0] : { any: parts });
  }

  #all(depth: number): SourceCondition | undefined {
    const parts = this.#parts("&&", () => this.#one(depth));
    return parts && (parts.length === 1 ? parts[0] : { all: parts });
  }

  #parts(sign: string, read: () => SourceCondition | undefined): SourceCondition[] | undefined {
    const parts: SourceCondition[] = [];
    do {
      const part = read();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.#takes(sign));
    return parts;
  }

  #one(depth: number): SourceCondition | undefined {
    if (depth > deepest) return undefined;
    if (this.#takes("!")) {
      // What it turns round is only sure of a name by itself, or of something in brackets.
      const [name, sign] = this.#tokens.slice(this.#at, this.#at + 2);
      if (name?.kind === "name" && name.text !== "selected" && sign?.kind === "sign" && operators.has(sign.text))
        return undefined;
      const inner = this.#one(depth + 1);
      return inner && { not: inner };
    }
    if (this.#takes("(")) {
      const inner = this.any(depth + 1);
      return this.#takes(")") ? inner : undefined;
    }
    const name = this.#next("name");
    if (name === undefined) return undefined;
    return name.text === "selected" && this.#takes("(") ? this.#selected() : this.#test(name.text);
  }

  #selected(): SourceCondition | undefined {
    const name = this.#next("name");
    const value = this.#takes(",") ? this.#next("value") : undefined;
    if (name === undefined || value?.value === undefined || !this.#takes(")")) return undefined;
    return this.#dialect.compare(name.text, "contains", value.value, "one");
  }

  #test(name: string): SourceCondition | undefined {
    const operator = this.#tokens[this.#at];
    if (operator?.kind !== "sign" || !operators.has(operator.text)) return this.#dialect.alone(name);
    this.#at++;
    if (operator.text === "empty") return { not: { question: name, test: "answered" } };
    if (operator.text === "notempty") return { question: name, test: "answered" };
    if (this.#takes("[")) return this.#list(name, operator.text);
    const value = this.#next("value");
    return value?.value === undefined ? undefined : this.#dialect.compare(name, operator.text, value.value, "one");
  }

  #list(name: string, operator: string): SourceCondition | undefined {
    const isOfLists = operator === "anyof" || operator === "allof" || operator === "contains";
    const parts = this.#parts(",", () => {
      const value = this.#next("value");
      return value?.value === undefined
        ? undefined
        : this.#dialect.compare(name, operatorOfOne(operator), value.value, "list");
    });
    if (parts === undefined || !this.#takes("]")) return undefined;
    if (parts.length === 1) return parts[0];
    // Equal to a whole list is another thing than equal to each of it.
    if (!isOfLists) return undefined;
    return operator === "anyof" ? { any: parts } : { all: parts };
  }

  #takes(sign: string): boolean {
    const token = this.#tokens[this.#at];
    const is = token?.kind === "sign" && token.text === sign;
    if (is) this.#at++;
    return is;
  }

  #next(kind: Token["kind"]): Token | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind) return undefined;
    this.#at++;
    return token;
  }
}

/** A test on a list of values, as a test on each of them: one of several is had, all of them are contained. */
const operatorOfOne = (operator: string): string =>
  operator === "anyof" ? "has" : operator === "allof" ? "contains" : operator;

/** A comparison in the usual signs; an empty text means answered or not. */
export function comparison(question: string, operator: string, value: PlainValue): SourceCondition | undefined {
  if (operator === "has") return { question, test: "has", value };
  const answered: SourceCondition = { question, test: "answered" };
  if (value === "")
    return operator === "=" || operator === "=="
      ? { not: answered }
      : operator === "!=" || operator === "<>"
        ? answered
        : undefined;
  const tests = {
    "=": "is",
    "==": "is",
    "!=": "isNot",
    "<>": "isNot",
    ">": "above",
    ">=": "atLeast",
    "<": "below",
    "<=": "atMost",
    contains: "includes",
  } as const;
  if (operator === "notcontains") return { not: { question, test: "includes", value } };
  const test = Object.hasOwn(tests, operator) ? tests[operator as keyof typeof tests] : undefined;
  return test && { question, test, value };
}
