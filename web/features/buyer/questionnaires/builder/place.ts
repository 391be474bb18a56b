import type { EditPath } from "#domain/questionnaire/edit/apply-edit.ts";
import type { DraftQuestion, DraftRemark, DraftSection, DraftShape } from "#domain/questionnaire/edit/draft.ts";

/** What is being edited, by where it stands in the file. */
export type Place =
  | { readonly kind: "head" }
  | { readonly kind: "section"; readonly section: number }
  | { readonly kind: "question"; readonly section: number; readonly question: number };

/** The path of a place in the file. */
export function pathOf(place: Place): EditPath {
  if (place.kind === "head") return [];
  const section = ["sections", place.section] as const;
  return place.kind === "section" ? section : [...section, "questions", place.question];
}

/** The JSON pointer of a place, as remarks name it. */
export const pointerOf = (place: Place): string =>
  pathOf(place)
    .map((part) => `/${part}`)
    .join("");

/** The place a remark is about. */
export const placeOfRemark = ({ path }: DraftRemark): Place => placeOf(path);

/** The place that a JSON pointer of the file lies in; the head for any other text. */
export function placeOf(path: string): Place {
  const [, section, question] = /^\/sections\/(\d+)(?:\/questions\/(\d+))?/.exec(path) ?? [];
  if (section === undefined) return { kind: "head" };
  if (question === undefined) return { kind: "section", section: Number(section) };
  return { kind: "question", section: Number(section), question: Number(question) };
}

/** The remarks about a place itself, not about what lies within it. */
export const remarksAt = (remarks: readonly DraftRemark[], place: Place): DraftRemark[] =>
  remarks.filter((remark) => samePlace(placeOfRemark(remark), place));

export const samePlace = (one: Place, other: Place): boolean =>
  one.kind === other.kind && pointerOf(one) === pointerOf(other);

export const sectionAt = (shape: DraftShape, place: Place): DraftSection | undefined =>
  place.kind === "head" ? undefined : shape.sections[place.section];

export const questionAt = (shape: DraftShape, place: Place): DraftQuestion | undefined =>
  place.kind === "question" ? shape.sections[place.section]?.questions[place.question] : undefined;

/** The place, or the nearest one that exists after something was removed or undone. */
export function nearest(shape: DraftShape, place: Place): Place {
  if (place.kind === "head") return place;
  const section = shape.sections[place.section];
  if (section === undefined) return { kind: "head" };
  if (place.kind === "section" || section.questions[place.question]) return place;
  const last = section.questions.length - 1;
  return last < 0
    ? { kind: "section", section: place.section }
    : { ...place, question: Math.min(place.question, last) };
}
