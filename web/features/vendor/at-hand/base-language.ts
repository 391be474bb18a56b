import type { RequestView } from "#contract/request.ts";

/** The language the questionnaire was written in, whatever language it is read in: older wordings are kept in it. */
export const baseLanguage = ({ languages, language }: Pick<RequestView, "languages" | "language">) => ({
  language: languages[0] ?? language,
});
