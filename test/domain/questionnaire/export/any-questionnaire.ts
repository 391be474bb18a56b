import * as fc from "fast-check";
import { type Questionnaire, questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { columnTypes } from "#domain/questionnaire/question-types/column-types.ts";
import type { Limit, LimitValues } from "#domain/questionnaire/question-types/limits.ts";
import type { QuestionTypeDescriptor } from "#domain/questionnaire/question-types/question-type.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";

/** Texts as people and other programs write them: accents, emoji, right to left, formulas, quotes, several lines. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "  =HYPERLINK(0)",
    "＝1",
    "'quoted",
    "two\nlines\n-third",
    '""',
    '"',
    "yes",
    "No: never, ever?",
    "مرحبا بالعالم",
    "👩‍💻 does it",
    "@cmd",
    "a | b",
    "# no comment",
    "1",
    "true",
    "2026-01-31",
    "{ a: b }",
  ),
);
// Control characters have no place in XML, and the schema trims what is one line.
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cn}\p{Cs}]/gu, (one) => (one === "\n" ? one : ""));
const line = anyText.map((text) => clean(text).replaceAll("\n", " ").trim() || "Text");
const prose = fc.oneof(fc.constant(""), anyText.map(clean));
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const option = fc.record({
  label: line,
  help: some(prose),
  score: some(fc.constantFrom(0, 0.25, 1)),
  exclusive: some(fc.boolean()),
});
const options = fc
  .array(option, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((one, index) => ({ value: `v${index}`, ...one })));
const finding = fc.record({
  when: fc.constant(["no"]),
  severity: fc.constantFrom("low", "critical"),
  title: line,
  advice: some(prose),
  askVendor: some(prose),
});
const condition = fc.constantFrom(
  { question: "first", is: "yes" },
  { all: [{ question: "first", isOneOf: ["yes", "no"] }, { not: { system: "origin", includes: "built" } }] },
);

const common = {
  text: line,
  short: some(line),
  help: some(prose),
  why: some(prose),
  required: some(fc.boolean()),
  mustHave: some(fc.boolean()),
  showIf: some(condition),
  controls: some(fc.constantFrom({ iso42001: ["A.2.2", "A.5.3"] }, { other: [{ framework: "x: y", id: "1, 2" }] }, {})),
  importance: some(fc.constantFrom("critical", "none")),
  weight: some(fc.constantFrom(0, 2.5)),
  evidence: some(
    fc.record({ requiredFor: some(fc.constant(["yes"])), examples: some(prose), maxAgeMonths: some(fc.constant(12)) }),
  ),
  findings: some(fc.array(finding, { maxLength: 2 })),
  coveredBy: some(fc.constant("certificate" as const)),
  prefill: some(fc.constantFrom({}, { maxAgeMonths: 6 })),
  replaces: some(fc.constant(["old-one"])),
  reviewer: some(fc.record({ lookFor: some(prose), followUp: some(prose) })),
};
const anyValue: Readonly<Record<keyof LimitValues, (limit: Limit) => fc.Arbitrary<unknown>>> = {
  count: ({ from = 0, to = 1_000 }) => fc.integer({ min: from, max: to }),
  number: ({ from = -1e6, to = 1e6 }) => fc.double({ min: from, max: to, noNaN: true }),
  day: () => fc.constantFrom("today", "2026-01-31"),
  line: () => line,
  tick: () => fc.boolean(),
};
/** The limits of a type, any of them left out. */
const limitsOf = ({ limits }: QuestionTypeDescriptor) =>
  fc.record(
    Object.fromEntries(Object.entries(limits).map(([field, limit]) => [field, some(anyValue[limit.holds](limit))])),
  );
const answers = { answers: some(fc.constant(["yes", "no"])) };
const offered = ({ offers }: QuestionTypeDescriptor) =>
  fc.record({ ...(offers === "words" && answers), ...(offers === "options" && { options: some(options) }) });

const column = fc
  .constantFrom(...Object.values(columnTypes))
  .chain((type) =>
    fc
      .tuple(fc.record({ text: line, help: some(prose) }), offered(type), limitsOf(type))
      .map(([own, choices, limits]) => ({ type: type.type, ...own, ...choices, ...limits })),
  );
const columns = fc
  .array(column, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((one, index) => ({ id: `c${index}`, ...one })));
const besides = ({ type, offers }: QuestionTypeDescriptor) =>
  fc.record({
    ...(offers === "words" && { goodAnswer: some(fc.constant("no")) }),
    ...(offers === "options" && { otherOption: some(fc.record({ label: some(line) })) }),
    ...(type === "table" && { columns }),
  });

const question = fc
  .constantFrom(...Object.values(questionTypes))
  .chain((type) =>
    fc
      .tuple(fc.record(common), offered(type), limitsOf(type), besides(type))
      .map(([own, choices, limits, more]) => ({ type: type.type, ...own, ...choices, ...limits, ...more })),
  );

/** Any questionnaire the format allows, with every field in use. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    title: line,
    version: fc.integer({ min: 1, max: 99 }),
    description: some(prose),
    changes: some(prose),
    estimatedMinutes: some(fc.constant(12)),
    scoring: some(fc.constantFrom({ showScoreToVendor: true }, { importance: { critical: 5 } }, {})),
    answerSets: some(fc.dictionary(id, options, { maxKeys: 2 })),
    retiredIds: some(fc.constantFrom([], ["gone"])),
    sections: fc.array(
      fc.record({
        title: line,
        description: some(prose),
        showIf: some(condition),
        questions: fc.array(question, { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ sections, ...head }) => {
    let count = 0;
    const numbered = sections.map(({ questions, ...section }, index) => ({
      id: `s${index}`,
      ...section,
      questions: questions.map((one) => ({ id: `q${count++}`, ...one })),
    }));
    // JSON leaves out what is absent, as a file does.
    return questionnaireSchema.parse(
      JSON.parse(JSON.stringify({ id: "any", language: "en", ...head, sections: numbered })),
    );
  });
