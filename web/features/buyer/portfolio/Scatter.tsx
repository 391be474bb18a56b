import type { PortfolioEntry } from "#contract/portfolio.ts";
import { percent, plural } from "#domain/format.ts";
import { binOf, bins } from "#domain/portfolio/shares.ts";
import { Button } from "#web/components/Button.tsx";
import { useSearch } from "#web/list/use-list.ts";
import { labelPlaces } from "./label-places.ts";
import { withRanges } from "./narrowed.ts";
import type { PortfolioList } from "./portfolio-list.ts";
import { isIn, rangesOf, regions } from "./regions.ts";

const size = { width: 640, height: 404, left: 64, bottom: 72, top: 46, right: 30 };
const x = (share: number): number => size.left + share * (size.width - size.left - size.right);
const y = (share: number): number => size.height - size.bottom - share * (size.height - size.bottom - size.top);
const marks = [0, 0.25, 0.5, 0.75, 1];
/** Beyond this many, dots hide each other: squares with counts are drawn instead. */
const mostDots = 150;

interface Point {
  readonly id: string;
  readonly product: string;
  readonly inherent: number;
  readonly assured: number;
}

const pointsOf = (entries: readonly PortfolioEntry[]): Point[] =>
  entries.flatMap(({ id, product, score }) =>
    score?.overall ? [{ id, product, inherent: score.inherent, assured: score.overall.assured }] : [],
  );

interface ScatterProps {
  /** Those that are found. */
  readonly entries: readonly PortfolioEntry[];
  readonly model: PortfolioList;
}

/** How critical each use is against how much is assured, in four regions; pressing one filters the table to it. */
export function Scatter({ entries, model }: ScatterProps) {
  const goTo = useSearch(model);
  const points = pointsOf(entries);
  const counted = regions.map((region) => ({ region, count: points.filter((point) => isIn(region, point)).length }));
  const worrying = counted[0]?.count ?? 0;
  return (
    <figure class="scatter">
      <figcaption>
        {worrying} of {points.length} are critical and less than half assured.
      </figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label="Inherent risk against what is assured">
        <rect class="scatter__worry" x={x(0.5)} y={y(0.5)} width={x(1) - x(0.5)} height={y(0) - y(0.5)} />
        <Axes />
        {points.length > mostDots ? <Squares points={points} /> : <Dots points={points} />}
        {regions.map(({ id, name, isCritical, isAssured }) => (
          <text
            key={id}
            class="scatter__region"
            x={x(isCritical ? 1 : 0) + (isCritical ? -6 : 6)}
            // Outside of where vendors are drawn.
            y={isAssured ? y(1) - 6 : y(0) + 44}
            text-anchor={isCritical ? "end" : "start"}
          >
            {name}
          </text>
        ))}
      </svg>
      <ul class="plain-list cluster" aria-label="Regions">
        {counted.map(({ region, count }) => (
          <li key={region.id}>
            <Button
              variant="secondary"
              size="small"
              disabled={count === 0}
              onClick={() => goTo(withRanges(model.search.value, rangesOf(region)))}
            >
              {region.name}: {plural({ count, one: "vendor", other: "vendors" })}
            </Button>{" "}
            <span class="soft">{region.advice}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

const Axes = () => (
  <>
    {marks.map((mark) => (
      <g key={mark}>
        <line class="scatter__grid" x1={x(mark)} x2={x(mark)} y1={y(0)} y2={y(1)} />
        <line class="scatter__grid" x1={x(0)} x2={x(1)} y1={y(mark)} y2={y(mark)} />
        <text x={x(mark)} y={y(0) + 20} text-anchor="middle">
          {percent(mark)}
        </text>
        <text x={size.left - 6} y={y(mark) + 4} text-anchor="end">
          {percent(mark)}
        </text>
      </g>
    ))}
    <text x={x(0.5)} y={size.height - 4} text-anchor="middle">
      Inherent risk
    </text>
    <text x={x(0)} y={y(1) - 28} text-anchor="start">
      Assured
    </text>
  </>
);

/** So few are named beside their dots. */
const mostNamed = 12;

const Dots = ({ points }: { readonly points: readonly Point[] }) => (
  <>
    {points.map(({ id, product, inherent, assured }) => (
      <circle key={id} cx={x(inherent)} cy={y(assured)} r="4">
        <title>
          {product}: inherent risk {percent(inherent)}, assured {percent(assured)}
        </title>
      </circle>
    ))}
    {points.length > mostNamed ? null : <Names points={points} />}
  </>
);

const isRight = ({ inherent }: Point): boolean => inherent > 0.5;

/** The names, on the side of their dots where there is room; where dots are close, a line leads from each to its name. */
function Names({ points }: { readonly points: readonly Point[] }) {
  // Names of both sides reach into the middle: all make room for each other.
  const places = labelPlaces(
    points.map(({ id, assured }) => ({ id, y: y(assured) })),
    { apart: 15, top: y(1) + 6, bottom: y(0) - 6 },
  );
  return (
    <>
      {points.map((point) => (
        <Name key={point.id} point={point} at={places.get(point.id) ?? y(point.assured)} />
      ))}
    </>
  );
}

function Name({ point, at }: { readonly point: Point; readonly at: number }) {
  const away = isRight(point) ? -1 : 1;
  const [dot, isMoved] = [y(point.assured), Math.abs(at - y(point.assured)) > 1];
  const end = x(point.inherent) + away * (isMoved ? 24 : 7);
  return (
    <g class="scatter__name">
      {isMoved ? (
        <line class="scatter__lead" x1={x(point.inherent) + away * 4} y1={dot} x2={end - away * 3} y2={at} />
      ) : null}
      <text x={end} y={at + 4} text-anchor={away < 0 ? "end" : "start"}>
        {point.product}
      </text>
    </g>
  );
}

/** A square for each tenth by tenth, as large as it has vendors, with their number in it. */
function Squares({ points }: { readonly points: readonly Point[] }) {
  const counts = new Map<string, number>();
  for (const { inherent, assured } of points) {
    const key = `${binOf(inherent)} ${binOf(assured)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  const [width, height] = [(x(1) - x(0)) / bins, (y(0) - y(1)) / bins];
  return (
    <>
      {[...counts].map(([key, count]) => {
        const [column = 0, row = 0] = key.split(" ").map(Number);
        const scale = 0.35 + 0.6 * Math.sqrt(count / most);
        const [middleX, middleY] = [x(0) + (column + 0.5) * width, y(0) - (row + 0.5) * height];
        return (
          <g key={key}>
            <rect
              class="scatter__square"
              x={middleX - (width * scale) / 2}
              y={middleY - (height * scale) / 2}
              width={width * scale}
              height={height * scale}
            />
            <text class="scatter__count" x={middleX} y={middleY + 4} text-anchor="middle">
              {count}
            </text>
          </g>
        );
      })}
    </>
  );
}
