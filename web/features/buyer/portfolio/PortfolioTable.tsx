import { domains } from "#domain/catalogue/controls.ts";
import { useOverflow } from "#web/components/useOverflow.ts";
import type { PortfolioModel } from "./PortfolioModel.ts";
import { PortfolioRow } from "./PortfolioRow.tsx";
import { useWindow } from "./useWindow.ts";

/** Every row has this height, so that rows out of sight need not be drawn to know where they are. */
const rowHeight = 48;

interface Head {
  readonly key: string;
  readonly label: string;
  readonly width: "narrow" | "medium" | "wide" | "product" | "domain";
  readonly title?: string;
}

const heads: readonly Head[] = [
  { key: "rank", label: "Rank", width: "medium" },
  { key: "product", label: "Product", width: "product" },
  { key: "assured", label: "Assured of claimed", width: "wide" },
  ...domains.map(({ id, title }): Head => ({ key: id, label: id, width: "domain", title })),
  { key: "certificate", label: "Certificate", width: "wide" },
  { key: "inherent", label: "Criticality", width: "narrow" },
];
const tail: readonly Head[] = [
  { key: "findings", label: "Open findings", width: "medium" },
  { key: "due", label: "Due", width: "medium" },
];

/** The ranked table; a thousand rows scroll like ten, because only those in sight are drawn. */
export function PortfolioTable({ model, maySelect }: { model: PortfolioModel; maySelect: boolean }) {
  const rows = model.shown.value;
  const { box, range } = useWindow({ count: model.count, rowHeight });
  const { tabIndex } = useOverflow(box);
  const { first, last, size } = range.value;
  return (
    <section class="portfolio" ref={box} tabIndex={tabIndex} aria-label="Portfolio, scrolls">
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
              <SortHead key={head.key} head={head} model={model} />
            ))}
            <th scope="col" class="portfolio__medium">
              Rating
            </th>
            <th scope="col" class="portfolio__medium">
              Stage
            </th>
            {tail.map((head) => (
              <SortHead key={head.key} head={head} model={model} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {rows.slice(first, last).map((entry, index) => (
            // Another order fills the same rows with other words. Scrolling takes those that went out of sight for those
            // that come in: a row that stays keeps its words, and the focus.
            <PortfolioRow
              key={`row-${(first + index) % size}`}
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

function SortHead({ head, model }: { readonly head: Head; readonly model: PortfolioModel }) {
  const { key, descending } = model.view.value.sort;
  return (
    <th
      scope="col"
      class={`portfolio__${head.width}`}
      title={head.title}
      aria-sort={key === head.key ? (descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" class="sort-button" onClick={() => model.sortBy(head.key)}>
        {head.label}
      </button>
    </th>
  );
}

/** The room of rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr>
      <td height={rows * rowHeight} />
    </tr>
  ) : null;
