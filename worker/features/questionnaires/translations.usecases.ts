import { fail } from "#contract/problems.ts";
import type { SaveTranslation } from "#contract/questionnaire.schema.ts";
import type { LanguageEntry } from "#contract/questionnaire.ts";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { translationGaps } from "#domain/questionnaire/translation/gaps.ts";
import { loadTranslation } from "#domain/questionnaire/translation/load-translation.ts";
import type { Caller } from "#worker/call.ts";
import { assertOneChanged } from "#worker/storage/commit.ts";
import { checkFileSize } from "./file-size.ts";
import { findPublished } from "./questionnaires.repository.ts";
import { listTranslations, type StoredTranslation, translationEffect } from "./translations.repository.ts";

/** How much of a version each stored translation holds. */
export function languagesOf(questionnaire: Questionnaire, stored: readonly StoredTranslation[]): LanguageEntry[] {
  return stored.flatMap(({ language, revision, text }) => {
    const loaded = loadTranslation(text);
    if (!loaded.ok) return [];
    const { texts, translated } = translationGaps(questionnaire, loaded.translation);
    return [{ language, texts, translated, revision, text }];
  });
}

export interface TranslationFile extends SaveTranslation {
  readonly id: string;
  readonly language: string;
}

/** Stores the texts of a published version in one language. It makes no new version: nothing that counts changes. */
export async function saveTranslation(call: Caller, save: TranslationFile): Promise<LanguageEntry> {
  const { deps, principal } = call;
  const { orgId, personId } = principal;
  const { id, version, language, revision: base, text } = save;
  const { db } = deps;
  checkFileSize(text);
  const published = await findPublished(db, { orgId, id, version });
  if (published === undefined) fail("not-found");
  checkFile(save, published.questionnaire);
  const inLanguage = (stored: readonly StoredTranslation[]) => stored.find((one) => one.language === language);
  const standing = inLanguage(await listTranslations(db, { orgId, id, version }));
  // The same save sent again, its first answer lost, succeeds.
  const isThere = standing?.revision === base + 1 && standing.text === text;
  if (!isThere)
    await call.note({
      effects: [
        translationEffect(db, { orgId, id, version, language, base, text, savedBy: personId, savedAt: call.at }),
        ...assertOneChanged(db),
      ],
      audit: { action: "questionnaire.translated", subject: id, details: { version, language } },
    });
  const [entry] = languagesOf(published.questionnaire, [{ language, revision: base + 1, text }]);
  return entry ?? fail("failed");
}

function checkFile({ id, version, language, text }: TranslationFile, questionnaire: Questionnaire): void {
  const loaded = loadTranslation(text);
  if (!loaded.ok) {
    const fields = loaded.problems.slice(0, 20);
    fail(
      "input-invalid",
      fields.map((problem) => ({ pointer: "/text", message: `Line ${problem.line}: ${problem.text}` })),
    );
  }
  const { translation } = loaded;
  const says = `${translation.translationOf}, version ${translation.version}, ${translation.language}`;
  if (translation.translationOf !== id || translation.version !== version || translation.language !== language)
    fail("input-invalid", [
      { pointer: "/text", message: `This file is for ${says}, not for ${id}, version ${version}, ${language}.` },
    ]);
  const { unknown } = translationGaps(questionnaire, translation);
  if (unknown.length > 0)
    fail("input-invalid", [
      { pointer: "/text", message: `The questionnaire has no ${unknown.slice(0, 10).join(", ")}. Take it out.` },
    ]);
}
