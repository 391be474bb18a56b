import * as z from "zod";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import type { LintRemark } from "#domain/questionnaire/lint.ts";
import type { Change } from "#domain/questionnaire/versions/changes.ts";
import { known, listOf, recordOf, view } from "./view.ts";

/** A questionnaire to choose from: on the shelf, or published by the organisation. */
export const shelfEntrySchema = view({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  description: z.string(),
  owner: z.string(),
  estimatedMinutes: z.number(),
  questions: z.number(),
  /** Annex A controls assessed by a counting question. */
  controls: z.number(),
  /** Whose it is: the shelf's, or the organisation's own. */
  from: z.enum(["shelf", "own"]),
});
export type ShelfEntry = z.infer<typeof shelfEntrySchema>;

const versionEntrySchema = view({
  version: z.number(),
  publishedAt: z.number(),
});
export type VersionEntry = z.infer<typeof versionEntrySchema>;

export const languageEntrySchema = view({
  /** Such as "fr". */
  language: z.string(),
  texts: z.number(),
  translated: z.number(),
  /** 0 for one that came with the shelf. */
  revision: z.number(),
  text: z.string(),
});
export type LanguageEntry = z.infer<typeof languageEntrySchema>;

export const questionnaireViewSchema = view({
  entry: shelfEntrySchema,
  sha256: z.string(),
  questionnaire: known<Questionnaire>("Questionnaire"),
  /** The file, comments and all, to copy or to go on with. */
  text: z.string(),
  /** Versions the organisation published, newest first. */
  versions: listOf(versionEntrySchema),
  languages: listOf(languageEntrySchema),
});
export type QuestionnaireView = z.infer<typeof questionnaireViewSchema>;

/** One line of the list of drafts. */
export const draftEntrySchema = view({
  id: z.string(),
  title: z.string(),
  savedBy: z.string(),
  savedAt: z.number(),
});
export type DraftEntry = z.infer<typeof draftEntrySchema>;

export const draftViewSchema = view({
  ...draftEntrySchema.unwrap().shape,
  revision: z.number(),
  text: z.string(),
  /** Versions of the same id that are published, newest first: the draft is checked against them. */
  published: listOf(known<Questionnaire>("Questionnaire")),
});
export type DraftView = z.infer<typeof draftViewSchema>;

export const savedDraftSchema = view({
  revision: z.number(),
  savedAt: z.number(),
});
export type SavedDraft = z.infer<typeof savedDraftSchema>;

/** What publishing a draft would do; nothing that was sent changes. */
export const publicationPreviewSchema = view({
  revision: z.number(),
  id: z.string(),
  version: z.number(),
  publishable: z.boolean(),
  remarks: listOf(known<LintRemark>("LintRemark")),
  /** Against the newest published version; empty for a first one. */
  changes: listOf(known<Change>("Change")),
  previousVersion: z.number().nullable(),
  /** Assessments that go on with the version they were sent with, by how far they are. */
  affected: listOf(
    view({
      version: z.number(),
      state: z.enum(["sent", "opened", "answering", "submitted"]),
      count: z.number(),
    }),
  ),
  /** Ids that are gone and will be retired. */
  retired: listOf(z.string()),
  /** Languages and how much of each still fits after the change. */
  languages: listOf(
    view({
      language: z.string(),
      texts: z.number(),
      translated: z.number(),
    }),
  ),
});
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>;

export const publishedSchema = view({
  id: z.string(),
  version: z.number(),
  sha256: z.string(),
});
export type Published = z.infer<typeof publishedSchema>;

export const mappingEntrySchema = view({
  id: z.string(),
  name: z.string(),
  mapping: recordOf(z.unknown()),
});
export type MappingEntry = z.infer<typeof mappingEntrySchema>;
