import * as z from "zod";
import type { ImportedVendor, RefusedRow } from "#contract/vendor-import.schema.ts";
import type { KeptLine, VendorImportLine } from "#contract/vendor-import.ts";

/** What a browser read from a row may have no name that can be read: the report then says so. */
const named = z.object({ name: z.string() });

/** What became of a vendor of the file, as its report tells later. */
export function reportLineOf(line: VendorImportLine, entry: ImportedVendor | undefined): KeptLine {
  const { others: _, ...told } = line;
  const name = named.safeParse(entry?.vendor).data?.name.slice(0, 200) ?? "";
  return { ...told, rows: entry?.rows ?? [line.row], name, remarks: entry?.remarks ?? [] };
}

/** A row that could not be read in the browser already. */
export const refusedLine = ({ row, name, because }: RefusedRow): KeptLine => ({
  row,
  rows: [row],
  name,
  is: "refused",
  vendorId: null,
  isAway: false,
  changes: [],
  doubt: null,
  decided: null,
  because,
  remarks: [],
});

const didSomething = ({ is }: KeptLine): boolean => is === "new" || is === "changed";

/** What the report says of a line that comes once more, as after an import stopped: what it did once stays, and what it did now is added. */
export function lineAfter(earlier: KeptLine | undefined, now: KeptLine): KeptLine {
  if (earlier === undefined || !didSomething(earlier)) return now;
  if (!didSomething(now)) return earlier;
  return {
    ...now,
    is: earlier.is,
    changes: [...earlier.changes, ...now.changes],
    doubt: earlier.doubt,
    decided: earlier.decided,
  };
}
