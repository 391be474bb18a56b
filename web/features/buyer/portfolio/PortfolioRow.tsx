import { domains } from "#domain/catalogue/controls.ts";
import { percent } from "#domain/format.ts";
import { ratingBadge } from "#domain/words/rating.ts";
import type { Tone } from "#domain/words/tone.ts";
import { heatClass } from "#web/components/heat.ts";
import { DueCell } from "#web/features/buyer/tracker/DueCell.tsx";
import { MovedSince } from "#web/features/shared/score/MovedSince.tsx";
import { today } from "#web/page/today.ts";
import type { PortfolioModel } from "./PortfolioModel.ts";
import type { RankedEntry } from "./ranked-entries.ts";
import { stageWords } from "./stage-words.ts";

interface PortfolioRowProps {
  readonly entry: RankedEntry;
  readonly position: number;
  readonly model: PortfolioModel;
  readonly maySelect: boolean;
}

/** One assessment: its rank and how sure that is, its numbers drawn small, and where it stands. */
export function PortfolioRow({ entry, position, model, maySelect }: PortfolioRowProps) {
  const { id, product, vendorName, questionnaireTitle, score, texts } = entry;
  const isMixed = model.asked.length > 1;
  const badge = score?.rating ? ratingBadge({ ...score, rating: score.rating }) : undefined;
  return (
    <tr aria-rowindex={position}>
      {maySelect ? (
        <td>
          <input
            type="checkbox"
            aria-label={`Tick ${product}`}
            checked={model.ticked.value.has(id)}
            onChange={() => model.tick(id)}
          />
        </td>
      ) : null}
      <Rank entry={entry} isMixed={isMixed} />
      <th scope="row">
        <a href={`/assessments/${id}`}>{product}</a>
        <span class="portfolio__small">{isMixed ? `${vendorName}, ${questionnaireTitle}` : vendorName}</span>
      </th>
      <Total entry={entry} />
      {domains.map((domain) => (
        <DomainCell key={domain.id} domain={domain.id} entry={entry} model={model} />
      ))}
      <Told words={entry.certificate?.words} tone={entry.certificate?.tone} />
      <td class="number">{texts.inherent}</td>
      <Told
        words={badge && (badge.doubt === undefined ? badge.words : `${badge.words}, ${badge.doubt}`)}
        tone={badge?.tone}
      />
      <td>
        {stageWords(entry)}
        <MovedSince entry={entry} short />
      </td>
      <td class="number">{score?.openFindings ?? "–"}</td>
      <td>{entry.state === "submitted" ? texts.due : <DueCell dueOn={entry.dueOn} isWaiting today={today.value} />}</td>
    </tr>
  );
}

const places = ({ best, worst }: { readonly best: number; readonly worst: number }): string =>
  best === worst ? `${best}` : `${best} to ${worst}`;

/** The rank, the places under other weights, and those the claims leave open. */
function Rank({
  entry: { rank, among, range, byWeight },
  isMixed,
}: Pick<PortfolioRowProps, "entry"> & { readonly isMixed: boolean }) {
  if (rank === null || range === null || byWeight === null) return <td class="number">–</td>;
  return (
    <td class="number">
      {isMixed ? `${rank} of ${among}` : rank} <span class="soft">({places(byWeight)})</span>
      <span class="portfolio__small">claims: {places(range)}</span>
    </td>
  );
}

/** The numbers, with the same as a bar of one element: a row must be cheap to draw. */
function Total({ entry: { score, texts } }: Pick<PortfolioRowProps, "entry">) {
  if (!score?.overall) return <td>–</td>;
  const { assured, claimed } = score.overall;
  return (
    <td class="number">
      {texts.assured} of {texts.claimed}
      <span class="mini-range" style={{ "--assured": `${assured * 100}%`, "--claimed": `${claimed * 100}%` }} />
    </td>
  );
}

function DomainCell({
  entry: { id, score, product },
  domain,
  model,
}: Pick<PortfolioRowProps, "entry" | "model"> & { readonly domain: string }) {
  const share = score?.domains[domain];
  if (share === undefined) return <td class="portfolio__domain">–</td>;
  return (
    <td class="portfolio__domain">
      <button
        type="button"
        class={heatClass({ state: "scored", share })}
        aria-label={`Explain ${domain}, ${product}: ${percent(share)}`}
        onClick={() => (model.opened.value = { rowId: domain, columnId: id })}
      >
        {percent(share)}
      </button>
    </td>
  );
}

/** A word whose tone is a colour beside it, never instead of it. */
const Told = ({
  words = "–",
  tone = "neutral",
}: {
  readonly words?: string | undefined;
  readonly tone?: Tone | undefined;
}) => <td class={`portfolio__told portfolio__told--${tone}`}>{words}</td>;
