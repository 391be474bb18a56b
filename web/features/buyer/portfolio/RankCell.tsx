import type { Asked, PortfolioEntry } from "#contract/portfolio.ts";
import { number } from "#domain/format.ts";
import type { RankRange } from "#domain/portfolio/rank-range.ts";
import type { Places } from "./places.ts";
import { amongOf } from "./ranked-among.ts";

interface RankCellProps {
  readonly entry: PortfolioEntry;
  readonly asked: readonly Asked[];
  readonly chosen: string;
}

/** The rank, and among how many where there is more than one questionnaire. */
export function RankCell({ entry: { rank, score, questionnaireId }, asked, chosen }: RankCellProps) {
  if (rank === null) return <span class="soft">{score?.overall ? "Sort by rank to see it" : "–"}</span>;
  return (
    <span class="number">
      {asked.length > 1 ? `${number(rank)} of ${number(amongOf(asked, { chosen, questionnaireId }))}` : number(rank)}
    </span>
  );
}

const places = ({ best, worst }: RankRange): string =>
  best === worst ? number(best) : `${number(best)} to ${number(worst)}`;

/** The places under other weights, and those the claims leave open. */
export function PlacesCell({ places: all, id }: { places: ReadonlyMap<string, Places> | undefined; id: string }) {
  if (all === undefined) return <span class="soft">Being worked out</span>;
  const of = all.get(id);
  if (of === undefined) return "–";
  return (
    <span class="number">
      {places(of.byWeight)}
      <span class="portfolio__small">claims: {places(of.range)}</span>
    </span>
  );
}
