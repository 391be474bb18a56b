import { useEffect } from "preact/hooks";
import { number } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { ListModel } from "./ListModel.ts";
import type { ListPage } from "./list-page.ts";

interface PrintAllProps<Entry, Page extends ListPage<Entry>> {
  readonly model: ListModel<Entry, Page>;
  readonly page: Page;
}

/** Prints every row that is found, not only the page in sight; what is on the screen comes back afterwards. */
export function PrintAll<Entry, Page extends ListPage<Entry>>({ model, page }: PrintAllProps<Entry, Page>) {
  const work = useWork();
  const rows = model.whole.value;
  useEffect(() => {
    if (rows === null) return undefined;
    const end = (): void => {
      model.whole.value = null;
    };
    addEventListener("afterprint", end, { once: true });
    // The rows are drawn first.
    const drawn = requestAnimationFrame(() => requestAnimationFrame(() => print()));
    return () => {
      removeEventListener("afterprint", end);
      cancelAnimationFrame(drawn);
    };
  }, [rows]);
  const { total, next, entries } = page;
  const isOnePage = next === null && model.search.value.after === "";
  const start = (): Promise<unknown> =>
    work.run(async () => {
      model.whole.value = isOnePage ? [...entries] : await model.everything();
    });
  return (
    <>
      <WorkProblem work={work} />
      <Button
        variant="quiet"
        size="small"
        busy={work.busy.value}
        busyText="Fetching all rows…"
        onClick={() => void start()}
      >
        {isOnePage ? "Print" : `Print all${total === null ? "" : ` ${number(total)}`}`}
      </Button>
    </>
  );
}
