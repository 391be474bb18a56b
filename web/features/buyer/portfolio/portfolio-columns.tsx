import type { Asked, PortfolioEntry } from "#contract/portfolio.ts";
import { domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import { ratingBadge } from "#domain/words/rating.ts";
import type { Tone } from "#domain/words/tone.ts";
import type { Column } from "#web/components/DataTable.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { type HeatPlace, heatClass } from "#web/components/heat.ts";
import { DueCell } from "#web/features/buyer/tracker/DueCell.tsx";
import { MovedSince } from "#web/features/shared/score/MovedSince.tsx";
import { today } from "#web/page/today.ts";
import { certificateStand } from "./certificate-stand.ts";
import type { Places } from "./places.ts";
import { PlacesCell, RankCell } from "./RankCell.tsx";
import { stageWords } from "./stage-words.ts";

interface ColumnsOf {
  readonly asked: readonly Asked[];
  /** Among which questionnaires ranks are given. */
  readonly chosen: string;
  /** Undefined until they are worked out. */
  readonly places: ReadonlyMap<string, Places> | undefined;
  readonly onOpen: (place: HeatPlace) => void;
}

const figures = { align: "end", sortable: true, begins: "descending" } as const;

/** What the portfolio tells of each assessment; the id of a column that can be sorted by is the name of its order. */
export function portfolioColumns({ asked, chosen, places, onOpen }: ColumnsOf): readonly Column<PortfolioEntry>[] {
  const isMixed = asked.length > 1;
  return [
    {
      id: "product",
      header: "Product",
      rowHeader: true,
      sortable: true,
      cell: ({ id, product, vendorName, questionnaireTitle }) => (
        <>
          <a href={`/assessments/${id}`}>{product}</a>
          <span class="portfolio__small">{isMixed ? `${vendorName}, ${questionnaireTitle}` : vendorName}</span>
        </>
      ),
    },
    {
      id: "rank",
      header: "Rank",
      sortable: true,
      cell: (entry) => <RankCell entry={entry} asked={asked} chosen={chosen} />,
    },
    { id: "places", header: "Places it may take", cell: ({ id }) => <PlacesCell places={places} id={id} /> },
    { id: "assured", header: "Assured of claimed", sortable: true, begins: "descending", cell: totalCell },
    { ...figures, id: "claimed", header: "Claimed", cell: ({ score }) => percent(score?.overall?.claimed) },
    { ...figures, id: "coverage", header: "Answered", cell: ({ score }) => percent(score?.overall?.coverage) },
    ...domains.map(
      ({ id, title }): Column<PortfolioEntry> => ({
        id,
        header: id,
        title: `${id} ${title}`,
        sortable: true,
        begins: "descending",
        cell: (entry) => <DomainCell domain={id} entry={entry} onOpen={onOpen} />,
      }),
    ),
    { id: "certificate", header: "Certificate", sortable: true, begins: "descending", cell: certificateCell },
    {
      id: "ends",
      header: "Certificate ends",
      sortable: true,
      cell: ({ score }) => (score?.certificate?.expires ? <DateText value={score.certificate.expires} /> : "–"),
    },
    { ...figures, id: "inherent", header: "Inherent risk", cell: ({ score }) => percent(score?.inherent) },
    { id: "rating", header: "Rating", sortable: true, begins: "descending", cell: ratingCell },
    {
      id: "stage",
      header: "Stage",
      sortable: true,
      cell: (entry) => (
        <>
          {stageWords(entry)}
          <MovedSince entry={entry} short />
        </>
      ),
    },
    { ...figures, id: "findings", header: "Open findings", cell: ({ score }) => score?.openFindings ?? "–" },
    {
      id: "due",
      header: "Due",
      sortable: true,
      cell: ({ dueOn, state }) => <DueCell dueOn={dueOn} isWaiting={state !== "submitted"} today={today.value} />,
    },
  ];
}

/** The numbers, with the same as a bar of one element: a row must be cheap to draw. */
function totalCell({ score }: PortfolioEntry) {
  if (!score?.overall) return "–";
  const { assured, claimed } = score.overall;
  return (
    <span class="number">
      {percent(assured)} of {percent(claimed)}
      <span class="mini-range" style={{ "--assured": `${assured * 100}%`, "--claimed": `${claimed * 100}%` }} />
    </span>
  );
}

interface DomainCellProps extends Pick<ColumnsOf, "onOpen"> {
  readonly entry: PortfolioEntry;
  readonly domain: string;
}

function DomainCell({ entry: { id, score, product }, domain, onOpen }: DomainCellProps) {
  const share = score?.domains[domain];
  if (share === undefined) return <span class="portfolio__nothing">–</span>;
  return (
    <button
      type="button"
      class={heatClass({ state: "scored", share })}
      aria-label={`Explain ${domain}, ${product}: ${percent(share)}`}
      onClick={() => onOpen({ rowId: domain, columnId: id })}
    >
      {percent(share)}
    </button>
  );
}

function certificateCell({ score }: PortfolioEntry) {
  if (score === null) return "–";
  const { words, tone } = certificateStand(score.certificate);
  return <Told words={words} tone={tone} />;
}

function ratingCell({ score }: PortfolioEntry) {
  if (score?.rating == null) return "–";
  const { words, doubt, tone } = ratingBadge({ ...score, rating: score.rating });
  return <Told words={doubt === undefined ? words : `${words}, ${doubt}`} tone={tone} />;
}

/** A word whose tone is a colour beside it, never instead of it. */
const Told = ({ words, tone }: { readonly words: string; readonly tone: Tone }) => (
  <span class={`portfolio__told portfolio__told--${tone}`}>{words}</span>
);
