import { and, eq } from "drizzle-orm";
import type { OrgId } from "#domain/ids.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { fileText } from "#domain/questionnaire/edit/file-text.ts";
import { carryTranslation } from "#domain/questionnaire/translation/carry-translation.ts";
import { translationGaps } from "#domain/questionnaire/translation/gaps.ts";
import { loadTranslation } from "#domain/questionnaire/translation/load-translation.ts";
import type { Effect } from "#worker/storage/commit.ts";
import type { Database } from "#worker/storage/database.ts";
import { questionnaireTranslations as translations } from "./questionnaires.tables.ts";

export interface VersionOf {
  readonly orgId: OrgId;
  readonly id: string;
  readonly version: number;
}

export interface StoredTranslation {
  readonly language: string;
  readonly revision: number;
  readonly text: string;
}

/** The translations of one published version, by language. */
export const listTranslations = (db: Database, { orgId, id, version }: VersionOf): Promise<StoredTranslation[]> =>
  db
    .select({ language: translations.language, revision: translations.revision, text: translations.text })
    .from(translations)
    .where(and(eq(translations.orgId, orgId), eq(translations.id, id), eq(translations.version, version)))
    .orderBy(translations.language)
    .limit(50);

export interface TranslationSave extends VersionOf {
  readonly language: string;
  /** The revision it builds on; 0 for a new one. */
  readonly base: number;
  readonly text: string;
  readonly savedBy: string;
  readonly savedAt: number;
}

/** Stores a translation one revision on; changes nothing when it is no longer the latest. */
export function translationEffect(db: Database, { base, ...save }: TranslationSave): Effect {
  const { orgId, id, version, language, ...content } = save;
  if (base === 0) {
    return db
      .insert(translations)
      .values({ ...save, revision: 1 })
      .onConflictDoNothing();
  }
  return db
    .update(translations)
    .set({ ...content, revision: base + 1 })
    .where(
      and(
        eq(translations.orgId, orgId),
        eq(translations.id, id),
        eq(translations.version, version),
        eq(translations.language, language),
        eq(translations.revision, base),
      ),
    );
}

export interface CarriedTranslation {
  readonly language: string;
  readonly texts: number;
  readonly translated: number;
  /** The side file for the later version. */
  readonly file: string;
}

/** What of each translation still fits a later version: reworded texts fall back to the base language. */
export async function carriedTranslations(
  db: Database,
  { orgId, earlier, later }: { readonly orgId: OrgId; readonly earlier: Questionnaire; readonly later: Questionnaire },
): Promise<CarriedTranslation[]> {
  const stored = await listTranslations(db, { orgId, id: earlier.id, version: earlier.version });
  return stored.flatMap(({ language, text }) => {
    const loaded = loadTranslation(text);
    if (!loaded.ok) return [];
    const carried = carryTranslation(loaded.translation, { earlier, later });
    const { texts, translated } = translationGaps(later, carried);
    return [{ language, texts, translated, file: fileText(carried) }];
  });
}
