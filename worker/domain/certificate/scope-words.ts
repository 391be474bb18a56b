/** A piece of a scope statement; marked when it is a word of what is bought. */
export interface ScopePiece {
  readonly text: string;
  readonly marked: boolean;
}

/** What a scope statement is read beside. */
interface Beside {
  /** Product, AI systems with their purposes, and uses. */
  readonly bought: readonly string[];
  /** The vendor's names. */
  readonly vendor: string;
}

/** What an assessment is about, as far as a scope statement may name it. */
export interface Bought {
  readonly product: string;
  readonly systems: readonly { readonly name: string; readonly purpose?: unknown }[];
  readonly uses: readonly { readonly name: string }[];
  readonly vendorName: string;
  readonly vendorLegalName: string;
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
export function scopePieces(statement: string, { bought, vendor }: Beside): ScopePiece[] {
  const own = new Set(wordsIn(vendor));
  const says = (word: string): boolean => word.length >= leastLetters && !common.has(word) && !own.has(word);
  const known = new Set(bought.flatMap(wordsIn).filter(says));
  return statement.split(/([\p{L}\p{N}]+)/u).flatMap((text) => {
    if (text === "") return [];
    return [{ text, marked: known.has(text.toLowerCase()) }];
  });
}

/** The statement in pieces, read beside what an assessment is about: for the reviewer and for the vendor alike. */
export const scopeBeside = (statement: string, { product, systems, uses, ...vendor }: Bought): ScopePiece[] =>
  scopePieces(statement, {
    bought: [
      product,
      ...systems.flatMap(({ name, purpose }) => [name, typeof purpose === "string" ? purpose : ""]),
      ...uses.map(({ name }) => name),
    ],
    vendor: `${vendor.vendorName} ${vendor.vendorLegalName}`,
  });

/** Whether a scope statement is there of which no word stands in what is bought: whoever reads it looks twice. */
export const namesNothingBought = (statement: string | undefined, bought: Bought): boolean =>
  (statement ?? "").trim() !== "" && !scopeBeside(statement ?? "", bought).some(({ marked }) => marked);
