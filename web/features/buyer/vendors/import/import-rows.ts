import type { ReportLine, VendorImportLine } from "#contract/vendor-import.ts";
import type { ImportOutcome } from "#domain/register/import/outcomes.ts";
import { afterwardsWords } from "./result-words.ts";
import type { VendorImportModel } from "./VendorImportModel.ts";

/** A line of the report: what becomes of a vendor of the file, or of a row that cannot be taken. */
export interface ImportRow {
  readonly row: number;
  readonly rows: readonly number[];
  readonly name: string;
  readonly is: ImportOutcome;
  readonly line: (VendorImportLine & { readonly isThere?: boolean }) | undefined;
  readonly because: readonly string[];
  readonly remarks: readonly string[];
}

/** A line in doubt with what becomes of it as it was decided. */
const decidedLine = ({ decided }: VendorImportModel, line: VendorImportLine): VendorImportLine =>
  line.is === "doubt" ? { ...line, changes: decided.value.get(line.row)?.changes ?? [] } : line;

/** Every vendor and every refused row of the file, in the order of the file. */
export function importRows(model: VendorImportModel): readonly ImportRow[] {
  const [list, outcomes] = [model.list.value, model.outcomes.value];
  if (list === null || outcomes === null) return [];
  const taken = list.entries.flatMap(({ entry, remarks }): ImportRow[] => {
    const line = model.outcomeOf(entry);
    const { rows, vendor } = entry;
    return line === undefined
      ? []
      : [
          {
            row: line.row,
            rows,
            name: vendor.name,
            is: line.is,
            line: decidedLine(model, line),
            because: line.because,
            remarks,
          },
        ];
  });
  const refused = list.refused.map(
    ({ row, name, because }): ImportRow => ({
      row,
      rows: [row],
      name,
      is: "refused",
      line: undefined,
      because,
      remarks: [],
    }),
  );
  return [...taken, ...refused].sort((one, other) => one.row - other.row);
}

/** A line of a report that was kept; `isThere` says that what it added was not taken back. */
export const keptRow = ({ row, rows, name, is, because, remarks, afterwards, ...line }: ReportLine): ImportRow => ({
  row,
  rows,
  name,
  is,
  line: { ...line, row, is, because, others: [], isThere: afterwards?.is !== "taken-back" },
  because: [...because, ...[afterwardsWords(afterwards)].filter((words) => words !== undefined)],
  remarks,
});

/** What the report shows: all, one kind, or what has a remark. */
export const shownKinds = ["all", "new", "changed", "unchanged", "doubt", "refused", "remarks"] as const;
export type ShownKind = (typeof shownKinds)[number];

export const isShown = ({ is, remarks }: ImportRow, kind: ShownKind): boolean =>
  kind === "all" || (kind === "remarks" ? remarks.length > 0 : is === kind);
