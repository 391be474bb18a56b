/** What companies write beside a control, in English, German, French, Spanish, Italian, Dutch and Japanese. */
const included = [
  "yes y included applicable true x 1 implemented ✓ ✔ ja j enthalten anwendbar zutreffend eingeschlossen oui o inclus incluse",
  "si s incluido incluida aplicable applicabile incluso inclusa vero opgenomen はい 適用 有 ○",
].flatMap((words) => words.split(" "));
const phrasesIncluded = ["trifft zu", "van toepassing"];
const excluded = [
  "no n excluded n/a na false 0 nein ausgeschlossen non exclu exclue excluido excluida",
  "escluso esclusa falso nee uitgesloten いいえ 適用外 適用除外 除外 不適用 無 ×",
].flatMap((words) => words.split(" "));
const phrasesExcluded = [
  "not applicable",
  "not included",
  "nicht anwendbar",
  "nicht zutreffend",
  "nicht enthalten",
  "trifft nicht zu",
  "non applicable",
  "sans objet",
  "non inclus",
  "no aplicable",
  "no aplica",
  "no incluido",
  "non applicabile",
  "non incluso",
  "niet van toepassing",
  "niet opgenomen",
];

/** Without case, accents and the marks at its end. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}(?<![\u3099\u309a])/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[.!:\s]+$/, "")
    .trim();

const meanings: ReadonlyMap<string, boolean> = new Map([
  ...[...included, ...phrasesIncluded].map((word) => [plain(word), true] as const),
  ...[...excluded, ...phrasesExcluded].map((word) => [plain(word), false] as const),
]);

/** Whether a cell says that a control is included; undefined where it says neither. */
export const inclusionIn = (cell: string): boolean | undefined => meanings.get(plain(cell));

/** Whether a header stands above marks of what is left out. */
export const isAboutExclusion = (header: string): boolean =>
  /exclu|ausge(?:schlossen|nommen)|nicht (?:anwendbar|enthalten)|not (?:applicable|included)|esclus|uitgesloten|niet van toepassing|除外|不適用|適用外/i.test(
    header,
  );

/** Whether a header stands above what is included, or left out; a column for the state of the work is another. */
export const isAboutInclusion = (header: string): boolean =>
  isAboutExclusion(header) || /\b(?:applic|inclu|anwendb|zutreff|enthalten|aplic|opgenomen|toepass)|適用/i.test(header);

/** The longest words of an answer at the beginning of a text, and what follows them; undefined without any. */
export function leadingInclusion(text: string): { readonly isIncluded: boolean; readonly rest: string } | undefined {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const isIncluded = inclusionIn(
      words
        .slice(0, count)
        .join(" ")
        .replace(/[,;:–-]+$/, ""),
    );
    if (isIncluded === undefined) continue;
    return {
      isIncluded,
      rest: words
        .slice(count)
        .join(" ")
        .replace(/^[\s,;:–-]+/, ""),
    };
  }
  return undefined;
}
