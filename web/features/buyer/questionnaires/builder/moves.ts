import type { Edit } from "#domain/questionnaire/edit/apply-edit.ts";
import type { DraftShape } from "#domain/questionnaire/edit/draft.ts";
import { type Place, pathOf } from "./place.ts";

export interface Move {
  readonly edit: Edit;
  /** Where the part stands afterwards. */
  readonly to: Place;
}

/** One step up or down; a question at the edge of its section goes on into the next one. */
export function step(shape: DraftShape, place: Place, by: -1 | 1): Move | undefined {
  if (place.kind === "head") return undefined;
  if (place.kind === "section") return moveSection(shape, { from: place.section, to: place.section + by });
  const { section, question } = place;
  const length = shape.sections[section]?.questions.length ?? 0;
  const within = question + by;
  if (within >= 0 && within < length) return moveQuestion(shape, { from: place, to: { section, question: within } });
  const next = section + by;
  const neighbour = shape.sections[next];
  if (neighbour === undefined) return undefined;
  const at = by > 0 ? 0 : neighbour.questions.length;
  return moveQuestion(shape, { from: place, to: { section: next, question: at } });
}

/** Moves a section to a position counted after it was taken out. */
export function moveSection(shape: DraftShape, { from, to }: { from: number; to: number }): Move | undefined {
  if (to < 0 || to >= shape.sections.length || to === from) return undefined;
  return {
    edit: { kind: "move", from: ["sections", from], list: ["sections"], at: to },
    to: { kind: "section", section: to },
  };
}

interface QuestionMove {
  readonly from: Extract<Place, { kind: "question" }>;
  /** Counted after the question was taken out. */
  readonly to: { readonly section: number; readonly question: number };
}

/** Moves a question, within its section or into another. */
export function moveQuestion(shape: DraftShape, { from, to }: QuestionMove): Move | undefined {
  if (shape.sections[to.section] === undefined) return undefined;
  if (from.section === to.section && from.question === to.question) return undefined;
  return {
    edit: { kind: "move", from: pathOf(from), list: ["sections", to.section, "questions"], at: to.question },
    to: { kind: "question", ...to },
  };
}
