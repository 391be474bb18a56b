import type { Consumed } from "../consumed.ts";
import { type Fields, own } from "../json-tools.ts";
import { comparison } from "../source/expression.ts";
import type { SourceCondition, SourceShowIf } from "../source/source.ts";

type Answer = string | number | boolean | undefined;

/** `enableWhen` of an item as a condition; with `enableBehavior: any` one of several is enough. */
export function showIfOf(item: Fields, file: Consumed): { showIf?: SourceShowIf } {
  const tests = file.objects(item, "enableWhen").map((test) => ({
    question: file.text(test, "question"),
    operator: file.text(test, "operator"),
    answer: answerIn(test, file),
  }));
  const behaviour = own(item, "enableBehavior");
  if (behaviour === "any" || behaviour === "all") file.take(item, "enableBehavior");
  if (tests.length === 0) return {};
  const source = tests
    .map(({ question, operator, answer }) => `${question} ${operator} ${String(answer ?? "")}`)
    .join(behaviour === "any" ? " or " : " and ");
  const read = tests.map(testOf);
  const conditions = read.filter((one) => one !== undefined);
  if (conditions.length < read.length) return { showIf: { source } };
  return { showIf: { source, condition: behaviour === "any" ? { any: conditions } : { all: conditions } } };
}

function testOf({
  question,
  operator,
  answer,
}: {
  readonly question: string;
  readonly operator: string;
  readonly answer: Answer;
}): SourceCondition | undefined {
  if (operator === "exists") {
    const answered: SourceCondition = { question, test: "answered" };
    return answer === false ? { not: answered } : answer === true ? answered : undefined;
  }
  if (answer === undefined) return undefined;
  // An item may repeat: it is enough that one of its answers is this.
  if (operator === "=") return { question, test: "has", value: answer };
  if (operator === "!=") return { not: { question, test: "has", value: answer } };
  return comparison(question, operator, answer);
}

function answerIn(test: Fields, file: Consumed): Answer {
  const name = Object.keys(test).find((one) => one.startsWith("answer"));
  if (name === undefined) return undefined;
  const coded = file.object(test, name);
  if (coded) return codeIn(coded, file);
  const value = own(test, name);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  file.take(test, name);
  return value;
}

/** A code, or the number of a quantity; the system of a code is told with the answers themselves. */
function codeIn(coded: Fields, file: Consumed): Answer {
  if (typeof own(coded, "system") === "string") file.take(coded, "system");
  const [code, value, display] = ["code", "value", "display"].map((name) => file.text(coded, name));
  return code || value || display || undefined;
}
