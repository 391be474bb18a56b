import { percent } from "#domain/format.ts";

interface MeasureBarProps {
  readonly share: number | undefined;
  /** Where it began, as a mark on the bar. */
  readonly from?: number | undefined;
}

/** A number from 0 to 1 with a bar that only helps the eye. */
export const MeasureBar = ({ share, from }: MeasureBarProps) => (
  <>
    <span class="number measure__number">{percent(share)}</span>
    <span class="measure__track" aria-hidden="true">
      <span class="measure__fill" style={width(share)} />
      {from === undefined || from === share ? null : <span class="measure__from" style={width(from)} />}
    </span>
  </>
);

const width = (share = 0) => ({ "--share": `${Math.min(1, Math.max(0, share)) * 100}%` });
