import { fail } from "#contract/problems.ts";
import type { ImportLinesQuery, VendorImportsQuery } from "#contract/vendor-import.schema.ts";
import type { ReportLines, VendorImport, VendorImports } from "#contract/vendor-import.ts";
import { importsKeptForDays } from "#domain/register/import/kept-for.ts";
import type { Caller } from "#worker/call.ts";
import { findImport, listImports, type StoredImport } from "./imports.repository.ts";
import { listLines } from "./report.repository.ts";

/** For so long after its last portion an import can be taken back. */
export const undoableFor = 24 * 3_600_000;

/** An import as the screens see it. */
export const viewOf = ({ storedAt, forgottenAt, ...row }: StoredImport, at: number): VendorImport => ({
  ...row,
  undoableUntil: row.state === "taken-back" || at > storedAt + undoableFor ? null : storedAt + undoableFor,
  keptUntil: forgottenAt ?? storedAt + importsKeptForDays * 86_400_000,
  isForgotten: forgottenAt !== null,
});

/** A page of the imports, the newest first. */
export async function viewImports({ deps, principal, at }: Caller, asked: VendorImportsQuery): Promise<VendorImports> {
  const { entries, ...page } = await listImports(deps.db, { ...asked, orgId: principal.orgId });
  return { ...page, entries: entries.map((row) => viewOf(row, at)) };
}

/** An import, and how much it did. */
export async function viewImport({ deps, principal, at }: Caller, id: string): Promise<VendorImport> {
  const found = await findImport(deps.db, { orgId: principal.orgId, id });
  return found === undefined ? fail("not-found") : viewOf(found, at);
}

/** A page of what became of each line of an import, in the order of the file. */
export async function viewReport(
  { deps, principal }: Caller,
  { id, ...asked }: ImportLinesQuery & { readonly id: string },
): Promise<ReportLines> {
  const key = { orgId: principal.orgId, id };
  const found = await findImport(deps.db, key);
  if (found === undefined) return fail("not-found");
  const { counts } = found;
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  return { ...(await listLines(deps.db, { ...key, ...asked })), total: asked.result ? counts[asked.result] : all };
}
