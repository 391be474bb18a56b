/**
 * Longest questionnaire that is read, kept, checked and exported, in bytes of UTF-8 (FORMAT, Rules 5). The longest of the
 * shelf has 80 kB; a file of this length takes about a second to read.
 */
export const maxFileBytes = 500_000;

/** The length of a text in bytes of UTF-8; half of a pair counts as what it is replaced by. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
