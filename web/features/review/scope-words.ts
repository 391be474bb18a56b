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

/** The statement in pieces, with the words marked that also stand in the names or purposes of what is bought. */
export function scopePieces(statement: string, bought: readonly string[]): ScopePiece[] {
  const known = new Set(bought.flatMap(wordsIn).filter((word) => word.length >= leastLetters && !common.has(word)));
  return statement.split(/([\p{L}\p{N}]+)/u).flatMap((text) => {
    if (text === "") return [];
    return [{ text, marked: known.has(text.toLowerCase()) }];
  });
}
