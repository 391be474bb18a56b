import { slugOf } from "#domain/questionnaire/edit/new-ids.ts";
import { type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import { type ImportRole, importRoles, type VendorMapping } from "./columns.ts";
import { headerWords } from "./header-words.ts";
import { roleWords } from "./role-words.ts";

/** How far down headers are looked for. */
const firstRows = 20;

// The register's own words come last: so a list that was taken out of the register is read without a question.
const slugsOf = (role: ImportRole): string[] => [...headerWords[role].split(" "), slugOf(roleWords[role])];
const known = new Map(
  importRoles.flatMap((role) => slugsOf(role).map((slug, rank) => [slug, { role, rank }] as const)),
);

/** What a header says without what stands in brackets, such as a unit. */
const meaningOf = (header: string) => known.get(slugOf(header)) ?? known.get(slugOf(header.replace(/[([].*$/, "")));

/** Each role goes to the header that says it most surely. */
export function columnsOf(headers: readonly string[]): VendorMapping["columns"] {
  const best = new Map<ImportRole, { readonly column: number; readonly rank: number }>();
  headers.forEach((header, column) => {
    const found = meaningOf(header);
    const standing = found && best.get(found.role);
    if (found && (standing === undefined || found.rank < standing.rank))
      best.set(found.role, { column, rank: found.rank });
  });
  return Object.fromEntries([...best].map(([role, { column }]) => [role, column]));
}

/**
 * How a list is most likely to be read: by the row, of all sheets people see, whose headers say most. Where no row names a
 * vendor, the first row with two cells stands for the headers, and a person says what they hold.
 */
export function proposeColumns(sheets: readonly Sheet[]): VendorMapping | undefined {
  const candidates = sheets.flatMap((sheet) =>
    sheet.rows.slice(0, firstRows).map((_, index) => {
      const headers = shownRow(sheet, index);
      const columns = columnsOf(headers);
      const roles = columns.name === undefined && columns.legalName === undefined ? 0 : Object.keys(columns).length;
      return {
        mapping: { sheet: sheet.name, headerRow: index + 1, columns },
        roles,
        below: sheet.rows.length - index - 1,
        isOutOfSight: sheet.isHidden === true,
        filled: headers.filter((cell) => cell.trim() !== "").length,
      };
    }),
  );
  const likely = candidates
    .filter(({ filled, below }) => filled > 0 && below > 0)
    .sort(
      (a, b) =>
        Number(a.isOutOfSight) - Number(b.isOutOfSight) ||
        b.roles - a.roles ||
        Number(b.filled > 1) - Number(a.filled > 1) ||
        b.below - a.below,
    );
  return likely[0]?.mapping;
}
