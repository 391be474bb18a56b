import { HeatCellBox } from "./HeatCellBox.tsx";
import type { HeatCell, HeatColumn, HeatPlace, HeatRow } from "./heat.ts";
import { Icon } from "./Icon.tsx";

export interface HeatRowsProps {
  readonly row: HeatRow;
  readonly columns: readonly HeatColumn[];
  readonly open: boolean;
  readonly toggle: (rowId: string) => void;
  readonly onExplain: ((cell: HeatPlace) => void) | undefined;
}

const openCell: HeatCell = { state: "open" };
const rowId = (id: string): string => `heat-row-${id}`;

/** A row and the rows it opens to, which stay in the page so that they print. */
export function HeatRows({ row, columns, open, toggle, onExplain }: HeatRowsProps) {
  const children = row.children ?? [];
  return (
    <>
      <tr>
        <th scope="row">{children.length > 0 ? <Toggle {...{ row, open, toggle }} /> : <Name row={row} />}</th>
        <Cells {...{ row, columns, onExplain }} />
      </tr>
      {children.map((child) => (
        <tr key={child.id} id={rowId(child.id)} class="heat-table__child" hidden={!open}>
          <th scope="row">
            <Name row={child} />
          </th>
          <Cells row={child} {...{ columns, onExplain }} />
        </tr>
      ))}
    </>
  );
}

function Toggle({ row, open, toggle }: Pick<HeatRowsProps, "row" | "open" | "toggle">) {
  return (
    <button
      type="button"
      class="heat-table__toggle"
      aria-expanded={open}
      aria-controls={(row.children ?? []).map((child) => rowId(child.id)).join(" ")}
      onClick={() => toggle(row.id)}
    >
      <Icon name="chevron" />
      <span>
        <Name row={row} />
      </span>
    </button>
  );
}

function Name({ row }: { readonly row: HeatRow }) {
  return (
    <>
      {row.label}
      {row.detail ? <span class="heat-table__detail"> {row.detail}</span> : null}
    </>
  );
}

function Cells({ row, columns, onExplain }: Pick<HeatRowsProps, "row" | "columns" | "onExplain">) {
  return (
    <>
      {columns.map((column) => (
        <td key={column.id}>
          <HeatCellBox
            cell={row.cells[column.id] ?? openCell}
            label={`${row.label}, ${column.label}`}
            onExplain={onExplain ? () => onExplain({ rowId: row.id, columnId: column.id }) : undefined}
          />
        </td>
      ))}
    </>
  );
}
