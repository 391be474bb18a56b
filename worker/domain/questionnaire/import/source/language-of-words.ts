/** Little words that each language is full of and its neighbours lack. */
const littleWords: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "is", "are", "of", "and", "do", "does", "have", "you", "your", "which", "how", "what", "with", "any"],
  de: [
    "der",
    "die",
    "das",
    "und",
    "ist",
    "sind",
    "werden",
    "wird",
    "sie",
    "ihr",
    "ihre",
    "nicht",
    "welche",
    "wie",
    "für",
  ],
  fr: [
    "le",
    "les",
    "des",
    "est",
    "sont",
    "et",
    "vous",
    "votre",
    "avez",
    "une",
    "pour",
    "dans",
    "quelle",
    "quels",
    "du",
  ],
  es: ["el", "los", "las", "del", "y", "es", "son", "su", "una", "para", "con", "cómo", "qué", "existe", "tiene"],
  it: [
    "il",
    "gli",
    "della",
    "dei",
    "e",
    "sono",
    "vostra",
    "una",
    "per",
    "con",
    "come",
    "quali",
    "avete",
    "che",
    "viene",
  ],
  nl: ["het", "een", "van", "en", "zijn", "wordt", "worden", "u", "uw", "welke", "hoe", "voor", "met", "niet", "heeft"],
  pt: ["os", "uma", "do", "da", "e", "são", "sua", "para", "com", "como", "quais", "não", "possui", "existe", "dos"],
};
const kana = /[\u3040-\u30ff]/;
const fewest = 4;

/** The language that texts read like, as a code; undefined when too few words tell, or two languages fit alike. */
export function languageOfWords(texts: readonly string[]): string | undefined {
  const all = texts.join(" ").slice(0, 50_000).toLowerCase();
  if (kana.test(all)) return "ja";
  const words = all.split(/[^\p{L}]+/u);
  const counts = Object.entries(littleWords)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.includes(word)).length }))
    .sort((one, other) => other.count - one.count);
  const [best, second] = counts;
  return best && second && best.count >= fewest && best.count >= 1.5 * second.count ? best.language : undefined;
}
