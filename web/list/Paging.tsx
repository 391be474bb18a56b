import { number } from "#domain/format.ts";
import { counted } from "./counted.ts";
import type { ListModel } from "./ListModel.ts";
import type { ListPage } from "./list-page.ts";
import { listAddress } from "./list-search.ts";

const fromTo = (first: number, last: number): string =>
  first === last ? number(first) : `${number(first)} to ${number(last)}`;

/** Which rows these are, the first page and the next. The browser's own button leads to the page before. */
export function Paging<Entry, Page extends ListPage<Entry>>({
  model,
  page,
}: {
  readonly model: ListModel<Entry, Page>;
  readonly page: Page;
}) {
  const search = model.search.value;
  const { entries, next, total } = page;
  if (search.after === "" && next === null) return null;
  const last = search.from + entries.length - 1;
  return (
    <nav class="cluster" aria-label="Pages of the list" data-pages>
      {search.after === "" ? null : <a href={listAddress(model.spec, { ...search, after: "", from: 1 })}>First page</a>}
      <span class="soft">
        {entries.length === 0 ? "No more rows" : `${fromTo(search.from, last)} of ${counted(total)}`}
      </span>
      {next === null ? null : (
        <a href={listAddress(model.spec, { ...search, after: next, from: last + 1 })}>Next page</a>
      )}
    </nav>
  );
}
