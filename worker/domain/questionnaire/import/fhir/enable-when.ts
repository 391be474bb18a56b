import { type Fields, fieldsIn, isFields, own, textOf } from "../json-tools.ts";
import { comparison } from "../source/expression.ts";
import type { SourceCondition, SourceShowIf } from "../source/source.ts";

/** `enableWhen` of an item as a condition; with `enableBehavior: any` one of several is enough. */
export function showIfOf(item: Fields): { showIf?: SourceShowIf } {
  const tests = fieldsIn(own(item, "enableWhen"));
  if (tests.length === 0) return {};
  const behaviour = own(item, "enableBehavior") === "any" ? "any" : "all";
  const source = tests
    .map((test) => `${textOf(own(test, "question"))} ${textOf(own(test, "operator"))} ${String(answerIn(test) ?? "")}`)
    .join(behaviour === "any" ? " or " : " and ");
  const read = tests.map(testOf);
  const conditions = read.filter((one) => one !== undefined);
  if (conditions.length < read.length) return { showIf: { source } };
  return { showIf: { source, condition: behaviour === "any" ? { any: conditions } : { all: conditions } } };
}

function testOf(test: Fields): SourceCondition | undefined {
  const question = textOf(own(test, "question"));
  const operator = textOf(own(test, "operator"));
  const answer = answerIn(test);
  if (operator === "exists") {
    const answered: SourceCondition = { question, test: "answered" };
    return answer === false ? { not: answered } : answered;
  }
  if (answer === undefined) return undefined;
  // An item may repeat: it is enough that one of its answers is this.
  if (operator === "=") return { question, test: "has", value: answer };
  if (operator === "!=") return { not: { question, test: "has", value: answer } };
  return comparison(question, operator, answer);
}

function answerIn(test: Fields): string | number | boolean | undefined {
  const name = Object.keys(test).find((one) => one.startsWith("answer"));
  const value = name === undefined ? undefined : own(test, name);
  if (isFields(value))
    return textOf(own(value, "code")) || textOf(own(value, "value")) || textOf(own(value, "display"));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
