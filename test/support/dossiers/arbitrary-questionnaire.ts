import * as fc from "fast-check";
import type { Question, Questionnaire, QuestionType, Section } from "#domain/questionnaire/definition.schema.ts";
import { questionTypes } from "#domain/questionnaire/question-types/registry.ts";
import { isQuestionType, standsOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { conditionOn } from "./arbitrary-conditions.ts";

/** Controls with rules of their own, and some without. */
export const controlPool: readonly string[] =
  "A.2.2 A.2.3 A.3.2 A.4.6 A.5.2 A.6.2.4 A.7.2 A.7.5 A.8.4 A.9.2 A.10.2 A.10.3".split(" ");

/** Options with and without a score. */
export const options = [
  { value: "all", label: "All", score: 1 },
  { value: "most", label: "Most", score: 0.5 },
  { value: "few", label: "Few", score: 0.2 },
  { value: "none", label: "None", score: 0 },
  { value: "irrelevant", label: "We have no such thing" },
];

// Often the type that most questions have.
const types = ["yesNo" as const, ...Object.keys(questionTypes).filter(isQuestionType)];
const onPages = types.filter((type) => standsOnPage({ type }));
const columns = [{ id: "name", text: "Name", type: "text" as const }];

const typed = (type: QuestionType) => ({
  type,
  ...(questionTypes[type].offers === "options" && { options }),
  ...(type === "table" && { columns }),
});

const mapped = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...controlPool).map((control) => [control]) },
  { weight: 1, arbitrary: fc.subarray([...controlPool], { maxLength: 3 }) },
);

const traits = fc.record(
  {
    controls: fc.record({ iso42001: mapped }),
    importance: fc.constantFrom("critical" as const, "standard" as const, "minor" as const, "none" as const),
    weight: fc.constantFrom(0, 0.5, 1, 3),
    mustHave: fc.boolean(),
    goodAnswer: fc.constantFrom("yes" as const, "no" as const),
    coveredBy: fc.constant("certificate" as const),
  },
  { requiredKeys: ["controls"] },
);

const idAt = (index: number): string => `q${String(index).padStart(2, "0")}`;
const earlierThan = (index: number): string[] => Array.from({ length: index }, (_, before) => idAt(before));
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const questionAt = (index: number): fc.Arbitrary<Question> =>
  fc.tuple(fc.constantFrom(...onPages), traits, maybe(conditionOn(earlierThan(index)))).map(([type, more, showIf]) => {
    const own = { id: idAt(index), text: `Question ${index}?`, ...typed(type), ...more, ...(showIf && { showIf }) };
    return own as Question;
  });

const perSection = 4;
const sectionAt = (index: number): fc.Arbitrary<Section> => {
  const first = index * perSection;
  const questions = fc.tuple(...Array.from({ length: perSection }, (_, offset) => questionAt(first + offset)));
  return fc
    .tuple(questions, maybe(conditionOn(earlierThan(first))))
    .map(([list, showIf]) => ({ id: `part-${index}`, title: "Part", questions: list, ...(showIf && { showIf }) }));
};

const importance = { critical: 5, minor: 1.5 };

/** Twelve questions of all types that stand on pages, in three sections, with chains of conditions. */
export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .tuple(fc.tuple(sectionAt(0), sectionAt(1), sectionAt(2)), fc.boolean())
  .map(([sections, ownPoints]) => ({
    id: "arbitrary",
    version: 1,
    title: "Arbitrary",
    language: "en",
    sections,
    ...(ownPoints && { scoring: { importance } }),
  }));
