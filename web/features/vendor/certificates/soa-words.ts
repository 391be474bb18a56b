import { noWords, yesWords } from "#domain/questionnaire/answer-words.ts";

/** What a cell says of a control; a mark, such as x or Yes, means what its header says. */
export interface Said {
  readonly isIncluded: boolean;
  readonly isMark: boolean;
}

const wordsOf = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(", "));

/** What companies write beside a control, in English, German, French, Spanish, Italian, Dutch and Japanese. */
const yes = [...yesWords, ...wordsOf("x, 1, ✓, ✔, o, s, 有, ○")];
const no = [...noWords, ...wordsOf("0, 無, ×")];
const included = wordsOf(
  "included, applicable, in scope, enthalten, anwendbar, zutreffend, eingeschlossen, trifft zu, inclus, incluse",
  "incluido, incluida, aplicable, aplica, applicabile, incluso, inclusa, opgenomen, van toepassing, 適用",
);
const excluded = wordsOf(
  "excluded, not applicable, not included, out of scope, n/a, na, ausgeschlossen, nicht anwendbar, nicht zutreffend",
  "nicht enthalten, trifft nicht zu, exclu, exclue, non applicable, sans objet, non inclus, non incluse, excluido",
  "excluida, no aplicable, no aplica, no incluido, escluso, esclusa, non applicabile, non incluso, uitgesloten",
  "niet van toepassing, niet opgenomen, 適用外, 適用除外, 除外, 不適用",
);

/** Without case, accents and the marks at its end. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}(?<![\u3099\u309a])/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[.!:\s]+$/, "")
    .trim();

const meanings: ReadonlyMap<string, Said> = new Map(
  [
    { words: yes, isIncluded: true, isMark: true },
    { words: no, isIncluded: false, isMark: true },
    { words: included, isIncluded: true, isMark: false },
    { words: excluded, isIncluded: false, isMark: false },
  ].flatMap(({ words, ...said }) => words.map((word) => [plain(word), said] as const)),
);

/** Longer than any of these words, with the marks at its end: what is longer is a sentence. */
const longestWord = 100;

/** What a cell says of a control; undefined where it says neither. */
export const inclusionIn = (cell: string): Said | undefined => {
  const said = cell.trim();
  return said.length > longestWord ? undefined : meanings.get(plain(said));
};

/** What a header is about. The state of the work and reasons are no answers, whatever stands below them. */
export type Heading = "included" | "excluded" | "reason" | "state" | "other";

const reasons =
  /reason|justif|rationale|begrund|grund\b|motif|raison|motiv|reden|onderbouwing|理由|根拠|comment|remark/;
const states =
  /implement|umgesetzt|umsetzung|mis en (?:œ|oe)uvre|implant|attua|geimplement|実施|実装|state of|maturity/;
const exclusions =
  /exclu\w*|ausge(?:schlossen|nommen)|nicht (?:anwendbar|enthalten|zutreffend)|(?:not|non|no|niet) (?:applicable|included|applicabile|inclus\w*|aplica\w*|incluid\w*|van toepassing|opgenomen)|out of scope|sans objet|esclus\w*|uitgesloten|\bn\/a\b|適用除外|適用外|不適用|除外/g;
const inclusions = /applicab|inclu|anwendb|zutreff|enthalten|aplica|opgenomen|toepass|in scope|適用|採用/;

/** A header that names both sides, such as “Included / Excluded”, says that the answer stands below it, and turns none round. */
export function headingOf(header: string): Heading {
  const text = plain(header);
  if (reasons.test(text)) return "reason";
  if (states.test(text)) return "state";
  const rest = text.replace(exclusions, " ");
  if (inclusions.test(rest)) return "included";
  return rest === text ? "other" : "excluded";
}

/** The longest words of an answer at the beginning of a text, and what follows them; undefined without any. */
export function leadingInclusion(text: string): { readonly isIncluded: boolean; readonly rest: string } | undefined {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const said = inclusionIn(
      words
        .slice(0, count)
        .join(" ")
        .replace(/[,;:–-]+$/, ""),
    );
    if (said === undefined) continue;
    const rest = words.slice(count).join(" ");
    // "applicable: no" names the column first, and then what stands in it.
    const below = !said.isMark && words[count - 1]?.endsWith(":") ? leadingInclusion(rest) : undefined;
    if (below !== undefined) return { ...below, isIncluded: said.isIncluded === below.isIncluded };
    return { isIncluded: said.isIncluded, rest: rest.replace(/^[\s,;:–-]+/, "") };
  }
  return undefined;
}
