import { useRef } from "preact/hooks";
import { number } from "#domain/format.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { counted } from "./counted.ts";
import type { GrowingList } from "./GrowingList.ts";
import type { ListPage } from "./list-page.ts";

interface MoreProps<Entry> {
  readonly list: GrowingList<Entry>;
  readonly page: ListPage<Entry>;
  /** What the rows are, such as "people". */
  readonly things: string;
}

/** How much of a list within a page is shown, and the way to what comes next; nothing while all of a short one is. */
export function More<Entry>({ list, page: { entries, total, next }, things }: MoreProps<Entry>) {
  const work = useWork();
  const said = useRef<HTMLSpanElement>(null);
  const isShort = useRef(next === null);
  if (next === null && isShort.current) return null;
  isShort.current = false;
  const show = async (): Promise<void> => {
    await work.run(() => list.more());
    // The button goes with the last of them; whoever pressed it stays where they are.
    said.current?.focus();
  };
  return (
    <div class="cluster">
      <span class="soft" role="status" tabIndex={-1} ref={said}>
        {next === null
          ? `All ${number(entries.length)} ${things} are shown`
          : `${number(entries.length)} of ${counted(total)} ${things} are shown`}
      </span>
      {next === null ? null : (
        <Button variant="secondary" size="small" busy={work.busy.value} onClick={() => void show()}>
          Show more {things}
        </Button>
      )}
    </div>
  );
}
