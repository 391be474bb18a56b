import type { Block } from "#domain/report/blocks.ts";

const wordsIn = (block: Block): string[] => {
  switch (block.kind) {
    case "facts":
      return block.items.map(([term, value]) => `${term}: ${value}`);
    case "list":
      return [...block.items];
    case "extent":
      return [block.label];
    case "table":
      return [
        block.caption,
        ...[block.head, ...block.rows].map((row) =>
          row.map((cell) => (typeof cell === "string" ? cell : cell.label)).join(" | "),
        ),
      ];
    default:
      return [block.text];
  }
};

/** Every word of a document, a line for each piece. */
export const wordsOf = (blocks: readonly Block[]): string => blocks.flatMap(wordsIn).join("\n");
