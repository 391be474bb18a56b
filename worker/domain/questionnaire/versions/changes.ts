import type { Question, Questionnaire } from "../definition.schema.ts";
import { placedQuestions } from "../lint/remark.ts";
import { movedIds } from "./moved-ids.ts";
import { choicesOf, same, sentenceOf } from "./wording.ts";

/** What happened to one question, section or to the head between two versions. */
export type ChangeKind =
  | "added"
  | "removed"
  | "reworded"
  | "options"
  | "type"
  | "moved"
  | "condition"
  | "points"
  | "evidence"
  | "other";

export interface Change {
  readonly kind: ChangeKind;
  readonly of: "question" | "section" | "questionnaire";
  readonly id: string;
  /** The sentence a reader knows it by, in the later version when it is still there. */
  readonly text: string;
  /** How it read before, when that is what changed. */
  readonly was?: string;
  /** Ids of the questions it takes the place of. */
  readonly replaces?: readonly string[];
}

/** Everything that differs between two versions, in the order of the later one, then what is gone. */
export function changesBetween(earlier: Questionnaire, later: Questionnaire): Change[] {
  return [...headChanges(earlier, later), ...sectionChanges(earlier, later), ...questionChanges(earlier, later)];
}

function headChanges(earlier: Questionnaire, later: Questionnaire): Change[] {
  const of = "questionnaire" as const;
  const { id, title } = later;
  return [
    ...(earlier.title === title ? [] : [{ kind: "reworded" as const, of, id, text: title, was: earlier.title }]),
    ...(same(earlier.description, later.description)
      ? []
      : [{ kind: "other" as const, of, id, text: "The description" }]),
    ...(same(earlier.scoring, later.scoring)
      ? []
      : [{ kind: "points" as const, of, id, text: "The points per importance" }]),
  ];
}

function sectionChanges(earlier: Questionnaire, later: Questionnaire): Change[] {
  const of = "section" as const;
  const before = new Map(earlier.sections.map((section) => [section.id, section]));
  const after = new Set(later.sections.map(({ id }) => id));
  const kept = later.sections.flatMap((section): Change[] => {
    const was = before.get(section.id);
    const { id, title: text } = section;
    if (was === undefined) return [{ kind: "added", of, id, text }];
    return [
      ...(was.title === text ? [] : [{ kind: "reworded" as const, of, id, text, was: was.title }]),
      ...(same(was.showIf, section.showIf) ? [] : [{ kind: "condition" as const, of, id, text }]),
    ];
  });
  const gone = earlier.sections.filter(({ id }) => !after.has(id));
  return [...kept, ...gone.map(({ id, title }): Change => ({ kind: "removed", of, id, text: title }))];
}

function questionChanges(earlier: Questionnaire, later: Questionnaire): Change[] {
  const before = new Map(placedQuestions(earlier).map((placed) => [placed.question.id, placed]));
  const after = placedQuestions(later);
  const ids = new Set(after.map(({ question }) => question.id));
  const moved = movedIds([...before.keys()], [...ids]);
  const kept = after.flatMap(({ question, section }): Change[] => {
    const was = before.get(question.id);
    const { id, text, replaces } = question;
    const of = "question" as const;
    if (was === undefined) return [{ kind: "added", of, id, text, ...(replaces && { replaces }) }];
    const kinds = kindsOf([was.question, earlier], [question, later]);
    if (was.section.id !== section.id || moved.has(id)) kinds.push("moved");
    return kinds.map((kind) => ({ kind, of, id, text, ...(kind === "reworded" && { was: was.question.text }) }));
  });
  const gone = [...before.values()].filter(({ question }) => !ids.has(question.id));
  return [
    ...kept,
    ...gone.map(({ question }): Change => ({ kind: "removed", of: "question", id: question.id, text: question.text })),
  ];
}

type Owned = readonly [Question, Questionnaire];

function kindsOf([was, before]: Owned, [now, after]: Owned): ChangeKind[] {
  const points = ({ importance, weight, goodAnswer, mustHave, coveredBy, controls }: Question) => ({
    importance,
    weight,
    // Yes is the good answer unless it says otherwise: to say so is no change.
    isReversed: goodAnswer === "no",
    mustHave,
    coveredBy,
    controls,
  });
  const rest = ({ short, why, required, explainFor, findings, reviewer, prefill }: Question) => ({
    short,
    why,
    required,
    explainFor,
    findings,
    reviewer,
    prefill,
  });
  const differs: readonly [ChangeKind, boolean][] = [
    ["type", was.type !== now.type],
    ["reworded", !same(sentenceOf(was), sentenceOf(now))],
    ["options", was.type === now.type && !same(choicesAndColumns([was, before]), choicesAndColumns([now, after]))],
    ["condition", !same(was.showIf, now.showIf)],
    ["points", !same(points(was), points(now)) || !same(scoresOf([was, before]), scoresOf([now, after]))],
    ["evidence", !same(was.evidence, now.evidence)],
    ["other", !same(rest(was), rest(now))],
  ];
  return differs.filter(([, changed]) => changed).map(([kind]) => kind);
}

const choicesAndColumns = ([question, questionnaire]: Owned) => [
  [...choicesOf(question, questionnaire)],
  "columns" in question ? question.columns : null,
];

const scoresOf = ([question, questionnaire]: Owned) =>
  (question.options ?? questionnaire.answerSets?.[question.answerSet ?? ""] ?? []).map(({ value, score }) => [
    value,
    score,
  ]);
