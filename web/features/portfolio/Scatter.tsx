import { percent } from "#domain/words/format.ts";
import type { RankedEntry } from "./PortfolioModel.ts";

const size = { width: 640, height: 320, left: 44, bottom: 36 };
const x = (share: number): number => size.left + share * (size.width - size.left - 10);
const y = (share: number): number => size.height - size.bottom - share * (size.height - size.bottom - 10);
const marks = [0, 0.25, 0.5, 0.75, 1];

/** How critical each use is against how much is assured: the corner to worry about is marked. The table above has the numbers. */
export function Scatter({ entries }: { entries: readonly RankedEntry[] }) {
  const points = entries.flatMap(({ id, product, score }) =>
    score?.overall ? [{ id, product, inherent: score.inherent, assured: score.overall.assured }] : [],
  );
  const worrying = points.filter(({ inherent, assured }) => inherent > 0.5 && assured < 0.5);
  return (
    <figure class="scatter">
      <figcaption>
        {worrying.length} of {points.length} are critical and less than half assured.
      </figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label="Criticality against what is assured">
        <rect class="scatter__worry" x={x(0.5)} y={y(0.5)} width={x(1) - x(0.5)} height={y(0) - y(0.5)} />
        {marks.map((mark) => (
          <g key={mark}>
            <text x={x(mark)} y={size.height - 18} text-anchor="middle">
              {percent(mark)}
            </text>
            <text x={size.left - 6} y={y(mark) + 4} text-anchor="end">
              {percent(mark)}
            </text>
          </g>
        ))}
        <text x={x(0.5)} y={size.height - 2} text-anchor="middle">
          Criticality (inherent risk)
        </text>
        {points.map(({ id, product, inherent, assured }) => (
          <circle key={id} cx={x(inherent)} cy={y(assured)} r="4">
            <title>
              {product}: criticality {percent(inherent)}, assured {percent(assured)}
            </title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}
