import { useId, useState } from "preact/hooks";
import { HeatKey } from "./HeatKey.tsx";
import { HeatRows } from "./HeatRows.tsx";
import type { HeatColumn, HeatPlace, HeatRow } from "./heat.ts";
import { ScrollRegion } from "./ScrollRegion.tsx";

export interface HeatMapTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  /** Head of the first column; default "Domain". */
  readonly rowHeader?: string | undefined;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** Ids of rows that are open at first. */
  readonly initiallyOpen?: readonly string[] | undefined;
  /** Makes every cell a button that explains its number. */
  readonly onExplain?: ((cell: HeatPlace) => void) | undefined;
}

/** Domains by vendors: a shade of one hue, the number and the count in every cell; a row opens to its controls. */
export function HeatMapTable({
  caption,
  captionHidden,
  columns,
  rows,
  initiallyOpen = [],
  ...rest
}: HeatMapTableProps) {
  const captionId = useId();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(initiallyOpen));
  const toggle = (id: string) =>
    setOpen(new Set(open.has(id) ? [...open].filter((other) => other !== id) : [...open, id]));
  return (
    <div>
      <ScrollRegion labelledBy={captionId}>
        <table class="table table--sticky heat-table">
          <caption id={captionId} class={captionHidden ? "visually-hidden" : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{rest.rowHeader ?? "Domain"}</th>
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <HeatRows key={row.id} {...{ row, columns, toggle }} open={open.has(row.id)} onExplain={rest.onExplain} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <HeatKey />
    </div>
  );
}

function HeadCell({ column }: { readonly column: HeatColumn }) {
  return (
    <th scope="col">
      {column.href ? <a href={column.href}>{column.label}</a> : column.label}
      {column.detail ? <span class="heat-table__detail">{column.detail}</span> : null}
    </th>
  );
}
