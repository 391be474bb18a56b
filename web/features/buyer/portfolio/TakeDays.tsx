import type { CalendarDay } from "#contract/portfolio.ts";
import { dayCell } from "#domain/spreadsheet/cell.ts";
import { type SheetColumn, tableOf } from "#domain/spreadsheet/table.ts";
import { useWork } from "#web/api/work.ts";
import { FormatButtons } from "#web/list/take/FormatButtons.tsx";
import { offerTables, type TableFormat } from "#web/page/offer-tables.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { kindWords } from "./calendar-words.ts";

const columns: readonly SheetColumn<CalendarDay>[] = [
  { header: "Day", cell: ({ on }) => dayCell(on) },
  { header: "What", cell: ({ kind }) => kindWords[kind] },
  { header: "Product", cell: ({ product }) => product },
  { header: "Vendor", cell: ({ vendorName }) => vendorName },
  { header: "About", cell: ({ about }) => about },
];

interface TakeDaysProps {
  /** Reads all of them, those that are not shown yet too. */
  readonly all: () => Promise<readonly CalendarDay[]>;
}

/** All dates that come up as a file. */
export function TakeDays({ all }: TakeDaysProps) {
  const work = useWork();
  const take = (format: TableFormat): Promise<void> =>
    work.run(async () => {
      const days = await all();
      const about = {
        title: "What comes up or is overdue",
        shown: "The dates of the vendors that the portfolio showed",
        path: `/portfolio${location.search}`,
        entries: days.length,
        notes: [],
      };
      const tables = [tableOf({ name: "Dates", columns, rows: days })];
      await offerTables({ what: "calendar", format, tables, about, rows: days.length });
    });
  return (
    <>
      <WorkProblem work={work} />
      <FormatButtons which="All dates" work={work} onTake={take} />
    </>
  );
}
