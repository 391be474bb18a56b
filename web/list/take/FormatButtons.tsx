import { useSignal } from "@preact/signals";
import type { Work } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { type TableFormat, tableFormats } from "#web/page/offer-tables.ts";

interface FormatButtonsProps {
  /** What is taken, such as "All 12 vendors". */
  readonly which: string;
  /** What making a file is; of several such choices one makes at a time. */
  readonly work: Work;
  readonly onTake: (format: TableFormat) => Promise<unknown>;
}

/** What is taken, and a button for each kind of file; while one is made its button says so, and the others wait. */
export function FormatButtons({ which, work, onTake }: FormatButtonsProps) {
  const made = useSignal<TableFormat | null>(null);
  const take = async (format: TableFormat): Promise<void> => {
    made.value = format;
    await onTake(format);
    made.value = null;
  };
  return (
    <div class="cluster">
      <span>{which}</span>
      {tableFormats.map((format) => (
        <Button
          key={format}
          variant="secondary"
          size="small"
          label={`${which} as ${format}`}
          busy={made.value === format}
          busyText="Making…"
          disabled={work.busy.value && made.value !== format}
          onClick={() => void take(format)}
        >
          {format}
        </Button>
      ))}
    </div>
  );
}
