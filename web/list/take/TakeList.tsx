import { useSignal } from "@preact/signals";
import { number } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { offerTables, type TableFormat } from "#web/page/offer-tables.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { counted } from "../counted.ts";
import type { ListModel } from "../ListModel.ts";
import type { ListPage } from "../list-page.ts";
import { listAddress } from "../list-search.ts";
import { FormatButtons } from "./FormatButtons.tsx";
import { shownWords } from "./shown-words.ts";
import type { Takeaway } from "./takeaway.ts";

interface TakeListProps<Entry, Page extends ListPage<Entry>> {
  readonly model: ListModel<Entry, Page>;
  readonly page: Page;
  readonly noun: { readonly one: string; readonly other: string };
  readonly takeaway: Takeaway<Entry>;
}

/** All that is found, by how many they are where that is counted. */
function allWords(total: number | null, { one, other }: { readonly one: string; readonly other: string }): string {
  if (total === null) return `All ${other} that are found`;
  return total === 1 ? `The one ${one}` : `All ${number(total)} ${other}`;
}

/** The list as a file: all that is found, over all pages, or what is ticked. */
export function TakeList<Entry, Page extends ListPage<Entry>>(props: TakeListProps<Entry, Page>) {
  const { model, page, noun, takeaway } = props;
  const { what, title, notes, tablesOf, subject } = takeaway;
  const work = useWork();
  const said = useSignal("");
  const take = (format: TableFormat, ticked?: readonly Entry[]): Promise<void> =>
    work.run(async () => {
      const search = { ...model.search.value, after: "", from: 1 };
      const entries =
        ticked ??
        (await model.everything((read) => {
          said.value = `Read ${number(read)} of ${counted(page.total)}…`;
        }));
      const shown = ticked === undefined ? await shownWords(takeaway, search) : "Only what was ticked";
      const path = ticked === undefined ? listAddress(model.spec, search) : model.spec.path;
      const about = { title, shown, path, entries: entries.length, notes };
      const tables = await tablesOf(entries);
      await offerTables({ what, format, tables, about, subject, rows: entries.length });
      said.value = `Taken: ${number(entries.length)} ${entries.length === 1 ? noun.one : noun.other}.`;
    });
  const ticked = model.ticked.value;
  return (
    <Disclosure summary="Download">
      <div class="stack stack--tight">
        <FormatButtons which={allWords(page.total, noun)} work={work} onTake={(format) => take(format)} />
        {ticked.length === 0 ? null : (
          <FormatButtons
            which={ticked.length === 1 ? "The one ticked" : `The ${number(ticked.length)} ticked`}
            work={work}
            onTake={(format) => take(format, ticked)}
          />
        )}
        <WorkProblem work={work} />
        <p role="status" class="soft small">
          {said.value}
        </p>
      </div>
    </Disclosure>
  );
}
