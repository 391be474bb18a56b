import type { JSX } from "preact";
import { type Block, type Cell, isWords, type TableBlock } from "#domain/report/blocks.ts";
import { plainWords } from "#domain/words/words.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { RangeBar } from "#web/components/RangeBar.tsx";
import { worded } from "#web/components/worded.tsx";

/** A document of blocks as a page; the PDF of the server draws the same ones. */
export const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) => (
      <One key={`block-${index + 1}`} block={block} />
    ))}
  </>
);

function One({ block }: { readonly block: Block }): JSX.Element {
  switch (block.kind) {
    case "title":
      return <h2 class="report__title">{worded(block.text)}</h2>;
    case "heading":
      return (
        <h3 id={block.id} class={block.newPage ? "report__heading report__new-page" : "report__heading"}>
          {block.text}
        </h3>
      );
    case "text":
      return <p class="report__text">{worded(block.text)}</p>;
    case "small":
      return <p class="soft break-anywhere">{worded(block.text)}</p>;
    case "quote":
      return <blockquote>{worded(block.text)}</blockquote>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={plainWords(item)}>{worded(item)}</li>
          ))}
        </ul>
      );
    case "facts":
      return <DefinitionList items={block.items.map(([term, value]) => ({ term, value }))} />;
    case "extent":
      return <RangeBar label={block.label} {...block.extent} />;
    case "table":
      return <Table block={block} />;
  }
}

const Table = ({ block }: { readonly block: TableBlock }) => (
  <DataTable<{ readonly cells: readonly Cell[]; readonly at: number }>
    caption={block.caption}
    rows={block.rows.map((cells, at) => ({ cells, at }))}
    rowKey={({ at }) => String(at)}
    columns={block.head.map((header, column) => ({
      id: String(column),
      header,
      rowHeader: column === 0,
      align: block.numbers?.includes(column) ? "end" : "start",
      cell: ({ cells }) => shown(cells[column] ?? ""),
    }))}
  />
);

const shown = (cell: Cell) =>
  isWords(cell) ? (
    <span class="report__cell">{worded(cell)}</span>
  ) : (
    <RangeBar text="hidden" label={cell.label} {...cell.extent} />
  );
