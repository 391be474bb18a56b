import { answerWords, mark } from "#test/support/questionnaires/foreign.ts";

/** Every text on a page with the language it is marked with. */
function textsIn(node: Node): { readonly text: string; readonly lang: string | null }[] {
  if (node.nodeType !== node.TEXT_NODE) return [...node.childNodes].flatMap(textsIn);
  const text = node.textContent?.trim() ?? "";
  const lang = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? null;
  return text === "" ? [] : [{ text, lang }];
}

const isForeign = (text: string): boolean =>
  text.includes(mark) || text.split(", ").every((word) => answerWords.includes(word));

/** What is wrong on a page: texts of the questionnaire outside its language, and words of the frame inside it. */
export const misplacedLanguages = (page: Node): string[] =>
  textsIn(page).flatMap(({ text, lang }) => {
    if (isForeign(text)) return lang === "de" ? [] : [`outside: ${text}`];
    return lang === "de" ? [`inside: ${text}`] : [];
  });

/** The texts of the questionnaire that a page shows. */
export const foreignTexts = (page: Node): string[] =>
  textsIn(page).flatMap(({ text }) => (isForeign(text) ? [text] : []));
