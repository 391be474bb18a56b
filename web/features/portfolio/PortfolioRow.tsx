import { domains } from "#domain/catalogue/controls.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import type { Tone } from "#domain/words/tone.ts";
import { Badge } from "#web/components/Badge.tsx";
import { HeatCellBox } from "#web/components/HeatCellBox.tsx";
import { RangeBar } from "#web/components/RangeBar.tsx";
import { certificateStand } from "./certificate-stand.ts";
import type { PortfolioModel, RankedEntry } from "./PortfolioModel.ts";
import { stageWords } from "./stage-words.ts";

const tones: Readonly<Record<string, Tone>> = { low: "success", moderate: "info", high: "warning", critical: "error" };

interface PortfolioRowProps {
  readonly entry: RankedEntry;
  readonly position: number;
  readonly model: PortfolioModel;
  readonly maySelect: boolean;
}

/** One assessment: its rank and how sure that is, its numbers drawn small, and where it stands. */
export function PortfolioRow({ entry, position, model, maySelect }: PortfolioRowProps) {
  const { id, product, vendorName, score, texts } = entry;
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
      <Rank entry={entry} />
      <th scope="row">
        <a href={`/assessments/${id}`}>{product}</a>
        <span class="portfolio__small">{vendorName}</span>
      </th>
      <Total entry={entry} />
      {domains.map((domain) => (
        <DomainCell key={domain.id} domain={domain.id} entry={entry} />
      ))}
      <td>{score ? <Certificate entry={entry} /> : "–"}</td>
      <td class="number">{texts.inherent}</td>
      <td>{score?.rating ? <Badge tone={tones[score.rating]}>{ratingWords[score.rating]}</Badge> : "–"}</td>
      <td>{stageWords(entry)}</td>
      <td class="number">{score?.openFindings ?? "–"}</td>
      <td>{texts.due}</td>
    </tr>
  );
}

const places = ({ best, worst }: { readonly best: number; readonly worst: number }): string =>
  best === worst ? `${best}` : `${best} to ${worst}`;

/** The rank, the places under other weights, and those the claims leave open. */
function Rank({ entry: { rank, range, byWeight } }: Pick<PortfolioRowProps, "entry">) {
  if (rank === null || range === null || byWeight === null) return <td class="number">–</td>;
  return (
    <td class="number">
      {rank} <span class="soft">({places(byWeight)})</span>
      <span class="portfolio__small">claims: {places(range)}</span>
    </td>
  );
}

function Total({ entry: { score, texts, product } }: Pick<PortfolioRowProps, "entry">) {
  if (!score?.overall) return <td>–</td>;
  return (
    <td class="number">
      {texts.assured} of {texts.claimed}
      <RangeBar text="hidden" label={product} {...score.overall} />
    </td>
  );
}

function DomainCell({
  entry: { score, product },
  domain,
}: Pick<PortfolioRowProps, "entry"> & { readonly domain: string }) {
  const share = score?.domains[domain];
  return (
    <td class="portfolio__domain">
      <HeatCellBox
        label={`${domain}, ${product}`}
        cell={share === undefined ? { state: "open", word: "–" } : { state: "scored", share }}
      />
    </td>
  );
}

function Certificate({ entry: { score } }: Pick<PortfolioRowProps, "entry">) {
  const { words, tone } = certificateStand(score?.certificate ?? null);
  return <Badge tone={tone}>{words}</Badge>;
}
