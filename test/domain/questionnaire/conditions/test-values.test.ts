import { describe, expect, it } from "vitest";
import { systemBodySchema } from "#contract/request.schema.ts";
import type { Condition, Question } from "#domain/questionnaire/definition.schema.ts";
import { canPublish, lintQuestionnaire } from "#domain/questionnaire/lint.ts";
import { systemFields } from "#domain/questionnaire/question-types/system-fields.ts";
import { aQuestion, aQuestionnaire } from "../sample.ts";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];
const columns = [
  { id: "kind", type: "single", text: "Kind", options },
  { id: "size", type: "number", text: "Size" },
];
const asked: readonly Question[] = [
  aQuestion({ id: "yn", type: "yesNo" }),
  aQuestion({ id: "one", type: "single", options, otherOption: {} }),
  aQuestion({ id: "some", type: "multiple", options }),
  aQuestion({ id: "count", type: "number", min: 0, max: 10, wholeNumber: true } as never),
  aQuestion({ id: "day", type: "date", max: "today" } as never),
  aQuestion({ id: "words", type: "text" }),
  aQuestion({ id: "link", type: "url" }),
  aQuestion({ id: "rows", type: "table", columns } as never),
  aQuestion({ id: "proof", type: "evidence" }),
  aQuestion({ id: "note", type: "statement" }),
];
const place = `/sections/0/questions/${asked.length}/showIf`;

function remarksOn(showIf: Condition) {
  const questionnaire = aQuestionnaire([...asked, aQuestion({ id: "last", type: "yesNo", showIf })]);
  const remarks = lintQuestionnaire(questionnaire);
  return { errors: remarks.filter(({ severity }) => severity === "error"), publishable: canPublish(remarks) };
}

describe("a value that a question cannot have is refused, with its place and the mend", () => {
  it.each<[string, Condition, RegExp]>([
    ["a decimal comma kept as text", { question: "count", atLeast: "3,5" }, /is a number.*without quotes/],
    ["a number that could be two", { question: "count", atLeast: "1,234" }, /can mean 1234 or 1\.234/],
    ["a day as people write it", { question: "day", atLeast: "1.1.2026" }, /is a day.*2026-11-30/],
    ["a day left blank", { question: "day", atLeast: "" }, /is a day/],
    ["a day that does not exist", { question: "day", atMost: "2026-02-30" }, /is a day/],
    ["no answer ticked", { question: "one", isOneOf: [] }, /no answer at all/],
    ["a number in words", { question: "count", is: "three" }, /Write a number/],
    ["a number beyond the highest", { question: "count", is: 11 }, /10 or less/],
    ["half of a whole number", { question: "count", is: 2.5 }, /whole number/],
    ["an option that does not exist", { question: "one", is: "c" }, /cannot be answered “c”/],
    ["one of several that does not exist", { question: "one", isOneOf: ["a", "c"] }, /cannot be answered “c”/],
    ["true for yes", { question: "yn", is: true }, /cannot be answered “true”/],
    ["nothing chosen", { question: "yn", is: "" }, /compared with nothing yet/],
    ["a number on a text", { question: "words", is: 5 }, /in quotes/],
    ["what is no web address", { question: "link", is: "nowhere" }, /cannot be answered “nowhere”/],
    ["one answer on a list", { question: "some", is: "a" }, /use “includes”/],
    ["an inclusion on one answer", { question: "one", includes: "a" }, /use “is”/],
    ["a column as one answer", { question: "rows", column: "kind", is: "a" }, /use “includes”/],
    ["a size of a column", { question: "rows", column: "size", atLeast: 5 }, /have no size/],
    ["an option a column does not have", { question: "rows", column: "kind", includes: "c" }, /column “kind”/],
    ["what a table says as a whole", { question: "rows", is: "a" }, /only be tested for “answered”/],
    ["what a file says", { question: "proof", includes: "policy.pdf" }, /only be tested for “answered”/],
    ["an answer to a text to read", { question: "note", answered: true }, /takes no answer/],
    ["an origin that does not exist", { system: "origin", includes: "bought" }, /cannot be answered “bought”/],
    ["a yes or no as text", { system: "personalData", includes: "true" }, /true or false, without quotes/],
    ["one value of several systems", { system: "origin", is: "built" }, /use “includes”/],
    ["a look into services", { system: "thirdPartyServices", includes: "x" }, /only be tested for “answered”/],
  ])("%s: %j", (_what, showIf, said) => {
    const { errors, publishable } = remarksOn(showIf);
    expect(errors).toEqual([expect.objectContaining({ path: place, text: expect.stringMatching(said) })]);
    expect(publishable).toBe(false);
  });

  it.each<Condition>([
    { question: "count", atLeast: 3.5 },
    { question: "day", atLeast: "2026-01-01" },
    { question: "one", is: "other" },
    { question: "words", is: "Ja" },
    { question: "rows", column: "size", includes: 5 },
    { question: "rows", answered: true },
    { question: "proof", answered: true },
    { system: "personalData", includes: true },
    { system: "hostingCountry", includes: "DE" },
    { system: "thirdPartyServices", answered: true },
  ])("and one that it can have is taken: %j", (showIf) => {
    expect(remarksOn(showIf)).toEqual({ errors: [], publishable: true });
  });
});

describe("the words for values of AI systems", () => {
  it("are there for every value that a vendor can store", () => {
    const { shape } = systemBodySchema;
    expect(Object.keys(systemFields.origin.words)).toEqual(shape.origin.options);
    expect(Object.keys(systemFields.roles.words)).toEqual(shape.roles.element.options);
    expect(Object.keys(systemFields.aiActClass.words)).toEqual(shape.aiActClass.options);
  });
});
