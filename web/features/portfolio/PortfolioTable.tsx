import { domains } from "#domain/catalogue/controls.ts";
import { ratingWords } from "#domain/words/assurance.ts";
import type { Tone } from "#domain/words/tone.ts";
import { Badge } from "#web/components/Badge.tsx";
import { HeatCellBox } from "#web/components/HeatCellBox.tsx";
import type { PortfolioModel, RankedEntry, SortKey } from "./PortfolioModel.ts";
import { stageWords } from "./stage-words.ts";
import { useWindow } from "./useWindow.ts";

/** Every row has this height, so that rows out of sight need not be drawn to know where they are. */
const rowHeight = 44;
const tones: Readonly<Record<string, Tone>> = { low: "success", moderate: "info", high: "warning", critical: "error" };

const heads: readonly { readonly key: SortKey; readonly label: string }[] = [
  { key: "rank", label: "Rank" },
  { key: "product", label: "Product" },
  { key: "assured", label: "Assured" },
  { key: "claimed", label: "Claimed" },
  { key: "inherent", label: "Criticality" },
  { key: "findings", label: "Open findings" },
  { key: "due", label: "Due" },
];

const widths: Readonly<Partial<Record<SortKey, string>>> = {
  product: "portfolio__product",
  rank: "portfolio__wide",
  findings: "portfolio__wide",
  due: "portfolio__wide",
};

/** The ranked table; a thousand rows scroll like ten, because only those in sight are drawn. */
export function PortfolioTable({ model, maySelect }: { model: PortfolioModel; maySelect: boolean }) {
  const rows = model.shown.value;
  const { box, range } = useWindow({ count: rows.length, rowHeight });
  const { first, last } = range.value;
  const { key, descending } = model.view.value.sort;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="portfolio" ref={box} tabIndex={0} aria-label="Portfolio, scrolls">
      <table aria-rowcount={rows.length + 1}>
        <caption class="visually-hidden">Assessments, ranked by what is assured</caption>
        <thead>
          <tr>
            {maySelect ? (
              <th scope="col" class="portfolio__tick">
                Tick
              </th>
            ) : null}
            {heads.map((head) => (
              <th
                key={head.key}
                scope="col"
                class={widths[head.key]}
                aria-sort={key === head.key ? (descending ? "descending" : "ascending") : undefined}
              >
                <button type="button" class="sort-button" onClick={() => model.sortBy(head.key)}>
                  {head.label}
                </button>
              </th>
            ))}
            <th scope="col" class="portfolio__wide">
              Rating
            </th>
            <th scope="col" class="portfolio__wide">
              Stage
            </th>
            {domains.map(({ id, title }) => (
              <th key={id} scope="col" title={title} class="portfolio__domain">
                {id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {rows.slice(first, last).map((entry, index) => (
            // The place in sight is the key: another order, or scrolling, fills the same rows with other words.
            <Row
              key={`row-${index + 1}`}
              entry={entry}
              position={first + index + 2}
              model={model}
              maySelect={maySelect}
            />
          ))}
          <Gap rows={rows.length - Math.min(last, rows.length)} />
        </tbody>
      </table>
    </section>
  );
}

/** The room of rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr>
      <td height={rows * rowHeight} />
    </tr>
  ) : null;

interface RowProps {
  readonly entry: RankedEntry;
  readonly position: number;
  readonly model: PortfolioModel;
  readonly maySelect: boolean;
}

function Row({ entry, position, model, maySelect }: RowProps) {
  const { id, product, vendorName, rank, range, score, texts } = entry;
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
      <td class="number">
        {rank === null || range === null ? "–" : rank}
        {range && range.best !== range.worst ? (
          <span class="soft">
            {" "}
            ({range.best} to {range.worst})
          </span>
        ) : null}
      </td>
      <th scope="row">
        <a href={`/assessments/${id}`}>{product}</a> <span class="soft">{vendorName}</span>
      </th>
      <td class="number">{texts.assured}</td>
      <td class="number">{texts.claimed}</td>
      <td class="number">{texts.inherent}</td>
      <td class="number">{score?.openFindings ?? "–"}</td>
      <td>{texts.due}</td>
      <td>{score?.rating ? <Badge tone={tones[score.rating]}>{ratingWords[score.rating]}</Badge> : "–"}</td>
      <td>{stageWords(entry)}</td>
      {domains.map((domain) => (
        <td key={domain.id} class="portfolio__domain">
          <HeatCellBox
            label={`${domain.id}, ${product}`}
            cell={
              score?.domains[domain.id] === undefined
                ? { state: "open", word: "–" }
                : { state: "scored", share: score.domains[domain.id] ?? 0 }
            }
          />
        </td>
      ))}
    </tr>
  );
}
