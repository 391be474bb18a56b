import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import type { LintRemark } from "#domain/questionnaire/lint.ts";
import type { Change } from "#domain/questionnaire/versions/changes.ts";

/** A questionnaire to choose from: on the shelf, or published by the organisation. */
export interface ShelfEntry {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly owner: string;
  readonly estimatedMinutes: number;
  readonly questions: number;
  /** Annex A controls assessed by a counting question. */
  readonly controls: number;
  /** Whose it is: the shelf's, or the organisation's own. */
  readonly from: "shelf" | "own";
}

export interface VersionEntry {
  readonly version: number;
  readonly publishedAt: number;
}

export interface LanguageEntry {
  /** Such as "fr". */
  readonly language: string;
  readonly texts: number;
  readonly translated: number;
  /** 0 for one that came with the shelf. */
  readonly revision: number;
  readonly text: string;
}

export interface QuestionnaireView {
  readonly entry: ShelfEntry;
  readonly sha256: string;
  readonly questionnaire: Questionnaire;
  /** The file, comments and all, to copy or to go on with. */
  readonly text: string;
  /** Versions the organisation published, newest first. */
  readonly versions: readonly VersionEntry[];
  readonly languages: readonly LanguageEntry[];
}

/** One line of the list of drafts. */
export interface DraftEntry {
  readonly id: string;
  readonly title: string;
  readonly savedBy: string;
  readonly savedAt: number;
}

export interface DraftView extends DraftEntry {
  readonly revision: number;
  readonly text: string;
  /** Versions of the same id that are published, newest first: the draft is checked against them. */
  readonly published: readonly Questionnaire[];
}

export interface SavedDraft {
  readonly revision: number;
  readonly savedAt: number;
}

/** What publishing a draft would do; nothing that was sent changes. */
export interface PublicationPreview {
  readonly revision: number;
  readonly id: string;
  readonly version: number;
  readonly publishable: boolean;
  readonly remarks: readonly LintRemark[];
  /** Against the newest published version; empty for a first one. */
  readonly changes: readonly Change[];
  readonly previousVersion: number | null;
  /** Assessments that go on with the version they were sent with, by how far they are. */
  readonly affected: readonly {
    readonly version: number;
    readonly state: "sent" | "opened" | "answering" | "submitted";
    readonly count: number;
  }[];
  /** Ids that are gone and will be retired. */
  readonly retired: readonly string[];
  /** Languages and how much of each still fits after the change. */
  readonly languages: readonly { readonly language: string; readonly texts: number; readonly translated: number }[];
}

export interface Published {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

export interface MappingEntry {
  readonly id: string;
  readonly name: string;
  readonly mapping: Readonly<Record<string, unknown>>;
}
