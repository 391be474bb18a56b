import { fail } from "#contract/problems.ts";
import type { ImportedVendor, RefusedRow } from "#contract/vendor-import.schema.ts";
import type { VendorImport, VendorImportLines } from "#contract/vendor-import.ts";
import type { Call, Caller } from "#worker/call.ts";
import { refusalOf } from "#worker/storage/constraint.ts";
import { onceMore } from "#worker/storage/once-more.ts";
import { productWrites, vendorWrites } from "./bulk.repository.ts";
import { changesEffects, findChanges, type StoredChange } from "./import-changes.repository.ts";
import { beganEffects, findImport, noLines, portionEffects } from "./imports.repository.ts";
import { type PlannedVendor, planPortion } from "./plan.ts";
import { findLines, linesEffects } from "./report.repository.ts";
import { lineAfter, refusedLine, reportLineOf } from "./report.ts";
import { viewOf } from "./view-imports.usecases.ts";

/** What would become of vendors of a file, as the register is now. */
export async function previewImport(
  caller: Caller,
  { importId = "", vendors }: { readonly importId?: string | undefined; readonly vendors: readonly ImportedVendor[] },
): Promise<VendorImportLines> {
  const { lines } = await planPortion(caller, { importId, vendors });
  return { lines };
}

/** Begins an import under the id the screen chose; one that is going on is gone on with. */
export const startImport = (call: Call<VendorImport>, file: ImportedFile): Promise<VendorImport> =>
  onceMore(() => start(call, file));

interface ImportedFile {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
}

async function start(call: Call<VendorImport>, { id, fileName, fileHash }: ImportedFile): Promise<VendorImport> {
  const { deps, principal, at } = call;
  const { orgId, personId } = principal;
  if (!/^vim_[A-Za-z0-9_-]{4,60}$/.test(id)) fail("not-found");
  const found = await findImport(deps.db, { orgId, id });
  if (found)
    return found.state === "going-on" && found.fileHash === fileHash ? viewOf(found, at) : fail("vendor-import-over");
  const nothingYet = { added: 0, changed: 0, takenBack: 0, leftAlone: 0, forgottenAt: null, counts: noLines };
  const begun = { id, fileName, fileHash, state: "going-on" as const, startedBy: principal.name, startedAt: at };
  const result = viewOf({ ...begun, ...nothingYet, storedAt: at }, at);
  return call.commit({
    effects: beganEffects(deps.db, { orgId, id, fileName, fileHash, by: personId, at }),
    audit: { action: "vendor-import.began", subject: id },
    result,
  });
}

/** What an import did to a vendor, for the day in which it can be taken back; what it did before stays the beginning. */
function changeOf(planned: PlannedVendor, earlier: StoredChange | undefined): StoredChange {
  const touched = planned.products
    .filter(({ isChanged }) => isChanged)
    .map(({ id, before, base }) => {
      const first = earlier?.products.find((one) => one.id === id);
      return { id, before: first === undefined ? before : first.before, revision: base + 1 };
    });
  const others = (earlier?.products ?? []).filter(({ id }) => !touched.some((one) => one.id === id));
  return {
    vendorId: planned.id,
    before: earlier === undefined ? planned.before : earlier.before,
    revision: planned.base + 1,
    products: [...others, ...touched],
  };
}

/** Stores a portion whole, and says what became of each vendor; what is in doubt or cannot be taken is left. */
export async function storePortion(
  call: Call<VendorImportLines>,
  of: {
    readonly id: string;
    readonly vendors: readonly ImportedVendor[];
    readonly refused?: readonly RefusedRow[];
    readonly isLast: boolean;
  },
): Promise<VendorImportLines> {
  const { deps, principal, at } = call;
  const { orgId } = principal;
  const { id, isLast } = of;
  const found = await findImport(deps.db, { orgId, id });
  if (found === undefined) return fail("not-found");
  if (found.state !== "going-on") return fail("vendor-import-over");
  const { lines, vendors } = await planPortion(call, { importId: id, vendors: of.vendors });
  const earlier = await findChanges(deps.db, { orgId, id, vendorIds: vendors.map((one) => one.id) });
  const changes = vendors.map((one) => ({
    ...changeOf(
      one,
      earlier.find(({ vendorId }) => vendorId === one.id),
    ),
    importId: id,
  }));
  const told = [...lines.map((line, at) => reportLineOf(line, of.vendors[at])), ...(of.refused ?? []).map(refusedLine)];
  const before = await findLines(deps.db, { orgId, id, rows: told.map(({ row }) => row) });
  const reported = told.map((line) => lineAfter(before.get(line.row), line));
  const added = vendors.filter(({ base }) => base === 0).length;
  const counted = { added, changed: vendors.length - added };
  const products = vendors.flatMap((one) =>
    one.products.filter(({ isChanged }) => isChanged).map((product) => ({ ...product, vendorId: one.id })),
  );
  return call
    .commit({
      effects: [
        ...portionEffects(deps.db, { orgId, id, ...counted, isLast, at }),
        ...vendorWrites(deps.db, { orgId, at }, vendors),
        ...productWrites(deps.db, { orgId, at }, products),
        ...changesEffects(deps.db, { orgId, changes }),
        ...linesEffects(deps.db, { orgId, id, lines: reported }),
      ],
      audit: { action: "vendor-import.stored", subject: id, details: counted },
      result: { lines },
    })
    .catch(asStale);
}

/** Somebody else was faster: sent again, the portion is worked out from what is there then. */
export function asStale(error: unknown): never {
  const refusal = refusalOf(error);
  if (refusal === "already-there" || refusal === "unknown-reference") fail("stale-revision");
  throw error;
}
