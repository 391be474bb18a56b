/** A piece of a scope statement; marked when it is a word of what is bought. */
export interface ScopePiece {
  readonly text: string;
  readonly marked: boolean;
}

const leastLetters = 4;
// Words every scope statement has: marking them would say nothing.
const common = new Set(
  "with from that this into over management system systems provision related information security services service".split(
    " ",
  ),
);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The statement in pieces, with the words marked that also stand in the names or purposes of what is bought. The vendor's
 * own name is in every scope it has, so it says nothing.
 */
export function scopePieces(
  statement: string,
  { bought, vendor }: { readonly bought: readonly string[]; readonly vendor: string },
): ScopePiece[] {
  const own = new Set(wordsIn(vendor));
  const says = (word: string): boolean => word.length >= leastLetters && !common.has(word) && !own.has(word);
  const known = new Set(bought.flatMap(wordsIn).filter(says));
  return statement.split(/([\p{L}\p{N}]+)/u).flatMap((text) => {
    if (text === "") return [];
    return [{ text, marked: known.has(text.toLowerCase()) }];
  });
}
