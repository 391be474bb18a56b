import { type Block, isWords } from "#domain/report/blocks.ts";
import { plainWords } from "#domain/words/words.ts";

const wordsIn = (block: Block): string[] => {
  switch (block.kind) {
    case "facts":
      return block.items.map(([term, value]) => `${term}: ${value}`);
    case "list":
      return block.items.map(plainWords);
    case "extent":
      return [block.label];
    case "table":
      return [
        plainWords(block.caption),
        ...[block.head, ...block.rows].map((row) =>
          row.map((cell) => (isWords(cell) ? plainWords(cell) : cell.label)).join(" | "),
        ),
      ];
    default:
      return [plainWords(block.text)];
  }
};

/** Every word of a document, a line for each piece. */
export const wordsOf = (blocks: readonly Block[]): string => blocks.flatMap(wordsIn).join("\n");
