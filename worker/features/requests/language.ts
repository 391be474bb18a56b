import type { RequestView } from "#contract/request.ts";
import { respondentView } from "#domain/questionnaire/respondent-view.ts";
import { translationGaps } from "#domain/questionnaire/translation/gaps.ts";
import { loadTranslation } from "#domain/questionnaire/translation/load-translation.ts";
import { translate } from "#domain/questionnaire/translation/translate.ts";
import type { StoredRequest } from "./requests.repository.ts";

type InLanguage = Pick<RequestView, "questionnaire" | "original" | "language" | "languages" | "untranslated">;

/** The questionnaire in the language the vendor chose; what is not translated stays, and is named. */
export function inLanguage({ questionnaire, language, languages, translationText }: StoredRequest): InLanguage {
  const base = respondentView(questionnaire);
  const all = [base.language, ...languages.filter((one) => one !== base.language)];
  const loaded = translationText === null ? undefined : loadTranslation(translationText);
  if (language === null || !loaded?.ok)
    return { questionnaire: base, original: null, language: base.language, languages: all, untranslated: [] };
  const gaps = translationGaps(base, loaded.translation);
  return {
    questionnaire: {
      ...translate(base, loaded.translation),
      inOriginal: { language: base.language, texts: [...gaps.inOriginal] },
    },
    original: base,
    language,
    languages: all,
    untranslated: [...gaps.sections, ...gaps.questions],
  };
}
