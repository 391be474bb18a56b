import { choicesOf } from "../choices.ts";
import type { Column, PlainValue, Question, Questionnaire, QuestionTest, SystemTest } from "../definition.schema.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { whyNoNumber } from "../question-types/quantity.ts";
import { questionTypes } from "../question-types/registry.ts";
import { type SystemField, systemField } from "../question-types/system-fields.ts";
import { isAnswerable } from "../question-types/which-types.ts";
import { whyNoAnswer } from "../reach/why-no-answer.ts";
import { columnOf } from "./condition-tests.ts";
import { nameOf, placedQuestions } from "./remark.ts";

/** What a condition sees when it looks at a question, at a column of a table, or at a field of the AI systems. */
export interface TestSubject {
  readonly name: string;
  /** What a single value is; "nothing" when a condition can only ask whether there is an answer. */
  readonly kind: "choice" | "number" | "day" | "text" | "flag" | "nothing";
  /** Whether there may be several values: then none of them is the whole answer. */
  readonly isList: boolean;
  /** The values there can be, when they are a closed list. */
  readonly possible?: readonly PlainValue[];
  /** Why it never has this value, with the mend; undefined when it can. */
  readonly whyNever: (value: PlainValue) => string | undefined;
}

/**
 * Finds the subject of a test; undefined when there is no such question, column or field, which other rules say, or when
 * the question is among those that are not understood.
 */
export function subjectsIn(
  questionnaire: Questionnaire,
  unsure: ReadonlySet<string>,
): (test: QuestionTest | SystemTest) => TestSubject | undefined {
  const questions = new Map(placedQuestions(questionnaire).map(({ question }) => [question.id, question]));
  return (test) => {
    if ("system" in test) return ofSystems(test.system);
    const question = questions.get(test.question);
    if (question === undefined || unsure.has(question.id) || !isAnswerable(question)) return undefined;
    const target = test.column === undefined ? question : columnOf(question, test.column);
    return target && ofQuestion(target, { question, questionnaire });
  };
}

interface Asking {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
}

function ofQuestion(target: Question | Column, { question, questionnaire }: Asking): TestSubject {
  const { holds } = questionTypes[target.type];
  const name = target === question ? nameOf(question) : `${nameOf(question)}, column “${target.id}”,`;
  const kind = kindOf(target);
  const possible = possibleValues(questionnaire, target);
  return {
    name,
    kind,
    isList: holds === "list" || holds === "rows" || target !== question,
    ...(possible && { possible }),
    whyNever: (value) => (possible === undefined ? unfit(target, value) : amongThese(value, { name, possible })),
  };
}

function kindOf(target: Question | Column): TestSubject["kind"] {
  const { holds, offers, quantity } = questionTypes[target.type];
  if (offers !== undefined) return "choice";
  if (quantity !== undefined) return "number";
  if (target.type === "date") return "day";
  return holds === "text" || holds === "prose" ? "text" : "nothing";
}

/** The values a question can take, when they are a closed list. */
export function possibleValues(questionnaire: Questionnaire, target: Question | Column): readonly string[] | undefined {
  if (questionTypes[target.type].offers === undefined) return undefined;
  return choicesOf({ question: target, questionnaire }).map(({ value }) => value);
}

interface Closed {
  readonly name: string;
  readonly possible: readonly string[];
}

function amongThese(value: PlainValue, { name, possible }: Closed): string | undefined {
  if (typeof value === "string" && possible.includes(value)) return undefined;
  if (value === "") return `${name} is compared with nothing yet. Choose an answer.`;
  const isUnquoted = typeof value !== "string" && possible.includes(String(value));
  const mend = isUnquoted ? `. Put it in quotes: "${value}".` : didYouMean(String(value), possible);
  return `${name} cannot be answered “${String(value)}”${mend === "" ? "." : mend}`;
}

/** What the type itself says to such an answer. */
function unfit(target: Question | Column, value: PlainValue): string | undefined {
  if (value === "") return "Say which answer is meant.";
  const kind = kindOf(target);
  if (kind === "number" && typeof value !== "number") return whyNoNumber(value);
  if (kind === "text" && typeof value !== "string")
    return `It is answered with text: put the value in quotes, "${value}".`;
  return kind === "nothing" ? undefined : whyNoAnswer(target, value);
}

const systemKinds: Readonly<Record<SystemField["holds"], TestSubject["kind"]>> = {
  text: "text",
  choice: "choice",
  flag: "flag",
  things: "nothing",
};

function ofSystems(fieldName: string): TestSubject | undefined {
  const field = systemField(fieldName);
  if (field === undefined) return undefined;
  const name = `The AI systems’ field “${fieldName}”`;
  const words = Object.keys(field.words ?? {});
  const possible = field.holds === "flag" ? [true, false] : field.holds === "choice" ? words : undefined;
  return {
    name,
    kind: systemKinds[field.holds],
    isList: true,
    ...(possible && { possible }),
    whyNever: (value) => {
      if (field.holds === "flag")
        return typeof value === "boolean" ? undefined : `${name} is true or false, without quotes.`;
      if (field.holds === "choice") return amongThese(value, { name, possible: words });
      if (field.holds === "text" && typeof value !== "string")
        return `${name} is text: put the value in quotes, "${value}".`;
      return value === "" ? `${name} is compared with nothing yet. Say which value is meant.` : undefined;
    },
  };
}
