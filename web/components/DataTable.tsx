import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Words } from "#domain/words/words.ts";
import { ScrollRegion } from "./ScrollRegion.tsx";
import { SortHeader } from "./SortHeader.tsx";
import type { Sort } from "./sorting.ts";
import { worded } from "./worded.tsx";

export interface Column<Row> {
  readonly id: string;
  readonly header: Words;
  readonly cell: (row: Row) => ComponentChildren;
  /** "end" for numbers. */
  readonly align?: "start" | "end" | undefined;
  /** This cell names its row; give it to one column, as a rule the first. */
  readonly rowHeader?: boolean | undefined;
  /** Its head becomes a button that asks for this order. */
  readonly sortable?: boolean | undefined;
  /** The direction that its first press asks for; ascending unless told. */
  readonly begins?: Sort["direction"] | undefined;
  /** What a short head stands for, where the pointer rests on it. */
  readonly title?: string | undefined;
  /** The header is read out but not shown, for columns of buttons. */
  readonly headerHidden?: boolean | undefined;
}

export interface DataTableProps<Row> {
  readonly caption: Words;
  /** When a heading right above says the same. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  /** In the order to show; the table does not sort by itself. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  /** What stands there without rows; default "Nothing here yet." */
  readonly empty?: ComponentChildren;
}

/** A real table: caption, headers with scope, sideways scroll, first column kept in sight. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, ...rest }: DataTableProps<Row>) {
  const captionId = useId();
  return (
    <ScrollRegion labelledBy={captionId}>
      <table class="table table--sticky">
        <caption id={captionId} class={captionHidden ? "visually-hidden" : undefined}>
          {worded(caption)}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sort={rest.sort} onSort={rest.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td class="table__empty" colSpan={columns.length}>
                {rest.empty ?? "Nothing here yet."}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const side = column.align === "end" ? "table__end" : undefined;
  if (column.rowHeader)
    return (
      <th scope="row" class={side}>
        {column.cell(row)}
      </th>
    );
  return <td class={side}>{column.cell(row)}</td>;
}
