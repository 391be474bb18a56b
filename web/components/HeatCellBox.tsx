import { type HeatCell, heatClass, heatCount, heatValue } from "./heat.ts";

export interface HeatCellBoxProps {
  readonly cell: HeatCell;
  /** "A.4 Resources, Nordlys": names the cell where it is a button. */
  readonly label: string;
  /** Makes the cell a button that explains its number. */
  readonly onExplain?: (() => void) | undefined;
}

/** Number, count and mark of one cell, on its shade. */
export function HeatCellBox({ cell, label, onExplain }: HeatCellBoxProps) {
  const texts = <Texts cell={cell} />;
  if (!onExplain) return <div class={heatClass(cell)}>{texts}</div>;
  return (
    <button type="button" class={heatClass(cell)} onClick={onExplain}>
      <span class="visually-hidden">Explain {label}: </span>
      {texts}
    </button>
  );
}

function Texts({ cell }: { readonly cell: HeatCell }) {
  const count = heatCount(cell);
  return (
    <>
      <span class="heat-cell__value">{heatValue(cell)}</span>
      {count ? <span> {count}</span> : null}
      {cell.mark ? <span> {cell.mark}</span> : null}
      {cell.state === "covered" && heatValue(cell) !== "Covered" ? <span> covered</span> : null}
    </>
  );
}
