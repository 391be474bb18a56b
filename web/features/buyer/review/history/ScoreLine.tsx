import type { ScoreChange, ScoreHistory } from "#contract/score-history.ts";
import { date, percent } from "#domain/format.ts";
import { outcomeWords } from "#domain/words/outcomes.ts";
import { type Series, type Span, series, spanOf, stepsOf } from "./line-points.ts";

const size = { width: 640, height: 260, left: 64, right: 12, top: 28, bottom: 28 };
const marks = [0, 0.25, 0.5, 0.75, 1];
const words: Readonly<Record<Series, string>> = { claimed: "Claimed", assured: "Assured", checked: "Checked" };

const y = (share: number): number => size.height - size.bottom - share * (size.height - size.top - size.bottom);
const xIn =
  ({ from, to }: Span) =>
  (at: number): number =>
    size.left + ((Math.min(at, to) - from) / (to - from)) * (size.width - size.left - size.right);

interface ScoreLineProps {
  readonly changes: readonly ScoreChange[];
  readonly decisions: ScoreHistory["decisions"];
  /** What is scored. */
  readonly label: string;
}

/** Claimed, assured and checked over time, with the decisions that fell; the table beside it has the same in figures. */
export function ScoreLine({ changes, decisions, label }: ScoreLineProps) {
  if (changes.length === 0) return null;
  const span = spanOf(changes, Date.now());
  const x = xIn(span);
  const fell = decisions.filter(({ at }) => at >= span.from);
  return (
    <div class="score-line">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`The score of ${label} over time; the table below has every figure`}
      >
        {marks.map((mark) => (
          <g key={mark}>
            <line class="score-line__grid" x1={size.left} x2={size.width - size.right} y1={y(mark)} y2={y(mark)} />
            <text class="score-line__mark" x={size.left - 6} y={y(mark) + 4} text-anchor="end">
              {percent(mark)}
            </text>
          </g>
        ))}
        <text class="score-line__mark" x={size.left} y={size.height - 8}>
          {date(span.from)}
        </text>
        <text class="score-line__mark" x={size.width - size.right} y={size.height - 8} text-anchor="end">
          {date(span.to)}
        </text>
        {fell.map(({ number, outcome, at }) => (
          <g key={number}>
            <line class="score-line__decision" x1={x(at)} x2={x(at)} y1={size.top - 8} y2={y(0)} />
            <text
              class="score-line__mark"
              x={x(at)}
              y={size.top - 14}
              text-anchor={x(at) > size.width / 2 ? "end" : "start"}
            >
              {outcomeWords[outcome].words}
            </text>
          </g>
        ))}
        {series.map((one) => (
          <path
            key={one}
            class={`score-line__path score-line__path--${one}`}
            d={pathOf(stepsOf(changes, one, span), x)}
          />
        ))}
      </svg>
      <ul class="score-line__keys" aria-hidden="true">
        {series.map((one) => (
          <li key={one} class="score-line__key">
            <span class={`score-line__swatch score-line__swatch--${one}`} />
            {words[one]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Level from change to change, upright where it moved; broken where there was no figure. */
function pathOf(steps: ReturnType<typeof stepsOf>, x: (at: number) => number): string {
  return steps
    .map(({ from, to, share }, index) => {
      const isJoined = steps[index - 1]?.to === from;
      return `${isJoined ? "L" : "M"}${x(from)} ${y(share)}L${x(to)} ${y(share)}`;
    })
    .join("");
}
