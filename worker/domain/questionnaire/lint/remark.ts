import type { Question, Questionnaire, Section } from "../definition.schema.ts";

/** One remark of the linter; errors keep a questionnaire from being published. */
export interface LintRemark {
  readonly severity: "error" | "warning" | "info";
  /** The rule's name, for filters and tests. */
  readonly rule: string;
  /** JSON pointer to the part it is about; empty for the whole questionnaire. */
  readonly path: string;
  readonly text: string;
}

/** A rule looks at a whole questionnaire; `unsure` are ids of questions of which it is not known what they can be answered. */
export type LintRule = (questionnaire: Questionnaire, unsure: ReadonlySet<string>) => LintRemark[];

/** A question with where it stands; `position` counts through all sections, from 0. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly section: Section;
  readonly position: number;
  readonly path: string;
}

/** All questions in the order a respondent meets them. */
export function placedQuestions({ sections }: Questionnaire): PlacedQuestion[] {
  const placed = sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ question, section, path: `/sections/${s}/questions/${q}` })),
  );
  return placed.map((one, position) => ({ ...one, position }));
}

/** How a remark names a question. */
export const nameOf = (question: Question): string => `Question “${question.id}”`;

/** The part at a path, and everything that it lies in. */
export function pathsAround(path: string): string[] {
  const steps = path.split("/");
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}
