import { lookUp } from "#domain/look-up.ts";
import type {
  SourceChoice,
  SourceCondition,
  SourceNote,
  SourceQuestion,
  SourceShowIf,
  SourceTest,
} from "../source/source.ts";
import type { CisoChoice, CisoNode, CisoQuestion } from "./library.ts";
import { textsOf } from "./requirement-texts.ts";

/** True where a choice was made. */
export const chosen = ({ id, type }: CisoQuestion, value: string): SourceTest => ({
  question: id,
  test: type === "multiple_choice" ? "includes" : "is",
  value,
});

const types: Readonly<Record<string, SourceQuestion["type"]>> = {
  unique_choice: "one",
  multiple_choice: "several",
  text: "longText",
  date: "date",
  number: "number",
  boolean: "yesNo",
};

/** A question of a requirement; the first is helped by what the requirement says. */
export function questionOf(
  question: CisoQuestion,
  { node, at, all }: { node: CisoNode; at: number; all: ReadonlyMap<string, CisoQuestion> },
): SourceQuestion {
  const heading =
    at === 0
      ? [node.name, node.description]
          .map((text) => text.trim())
          .filter(Boolean)
          .join(": ")
      : "";
  const rest = textsOf(node, { withDescription: false });
  return {
    kind: "question",
    place: node.questions.length > 1 ? `${node.place}, question ${at + 1}` : node.place,
    id: question.id,
    text: question.text,
    type: lookUp(types, question.type) ?? (question.choices.length > 0 ? "one" : "longText"),
    ...(question.choices.length > 0 && { choices: scored(question) }),
    ...rest,
    ...(heading && { help: heading }),
    ...dependence(question, all),
    notes: [...typeNotes(question), ...pointNotes(question), ...question.notes],
  };
}

function typeNotes({ type, choices }: CisoQuestion): SourceNote[] {
  const unknown: SourceNote = {
    what: "type",
    source: type,
    outcome: "changed",
    note: "This type is not known; it became a text.",
  };
  return Object.hasOwn(types, type) || choices.length > 0 ? [] : [unknown];
}

/** What the points and results of the choices say that their scores do not. */
function pointNotes({ choices }: CisoQuestion): SourceNote[] {
  const hasPoints = choices.some(({ points }) => points !== undefined);
  const below = choices.filter(({ points = 0 }) => points < 0);
  const results_ = choices.filter(
    ({ result }) => result !== "" && (hasPoints || lookUp(results, result) === undefined),
  );
  const words = (all: readonly CisoChoice[], said: (choice: CisoChoice) => unknown): string =>
    all.map((choice) => `${choice.label}: ${said(choice)}`).join(", ");
  const belowNote = "Points below nothing count as none here.";
  const resultNote = hasPoints
    ? "The points say what each answer is worth; the results beside them were not needed."
    : "This result is not known, so the answer has no points. Say in the builder what it is worth.";
  return [
    ...(below.length > 0
      ? [
          {
            what: "add_score",
            source: words(below, ({ points }) => points),
            outcome: "changed" as const,
            note: belowNote,
          },
        ]
      : []),
    ...(results_.length > 0
      ? [
          {
            what: "compute_result",
            source: words(results_, ({ result }) => result),
            outcome: "left-out" as const,
            note: resultNote,
          },
        ]
      : []),
  ];
}

/** Points of the framework as a share of what can be reached; results where there are no points. */
function scored({ choices, type }: CisoQuestion): SourceChoice[] {
  const hasPoints = choices.some((choice) => choice.points !== undefined);
  const points = choices.map((choice) => (hasPoints ? choice.points : lookUp(results, choice.result)));
  const given = points.flatMap((point) => (point === undefined ? [] : [Math.max(0, point)]));
  const most =
    type === "multiple_choice"
      ? given.reduce((sum, point) => sum + point, 0)
      : given.reduce((max, point) => Math.max(max, point), 0);
  return choices.map(({ id, label, help }, index) => {
    const point = points[index];
    return {
      value: id,
      label,
      ...(help && { help }),
      ...(point !== undefined && most > 0 && { score: Math.max(0, point) / most }),
    };
  });
}

const results: Readonly<Record<string, number>> = { compliant: 1, partially_compliant: 0.5, non_compliant: 0 };

/** Asked when one of the choices, or each of them, was made in another question; left out where a choice is unknown. */
function dependence(
  { dependsOn }: CisoQuestion,
  questions: ReadonlyMap<string, CisoQuestion>,
): { showIf?: SourceShowIf } {
  if (dependsOn === undefined) return {};
  const { source, question, choices, every } = dependsOn;
  const target = question === undefined ? undefined : questions.get(question);
  const values = new Set(target?.choices.map(({ id }) => id));
  const isKnown = choices.length > 0 && choices.every((value) => values.has(value));
  if (target === undefined || !isKnown) return { showIf: { source } };
  const tests: SourceCondition[] = choices.map((value) => chosen(target, value));
  return { showIf: { source, condition: every ? { all: tests } : { any: tests } } };
}
