import type { Edit } from "../edit/apply-edit.ts";
import { type DraftQuestion, type DraftSection, type DraftShape, textIn } from "../edit/draft.ts";

/** Something that the words of a draft speak for; a person confirms it. */
export interface Proposal {
  /** The question's id, or that of what would be added. */
  readonly id: string;
  /** The question's words, or what would be added. */
  readonly about: string;
  readonly what: string;
  readonly because: string;
  readonly edits: readonly Edit[];
}

/** A question of a draft with where it stands in the file. */
export interface PlacedQuestion {
  readonly id: string;
  readonly question: DraftQuestion;
  readonly section: DraftSection;
  readonly path: readonly (string | number)[];
}

/** Every question of a draft, in order. */
export const questionsIn = (shape: DraftShape): PlacedQuestion[] =>
  shape.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({
      id: textIn(question, "id") || `${s}/${q}`,
      question,
      section,
      path: ["sections", s, "questions", q],
    })),
  );
