import { expect } from "vitest";
import type { VendorBody } from "#contract/register.schema.ts";
import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import { nothingKnown } from "#domain/register/import/applied.ts";
import { randomIds } from "#worker/ports/ids.ts";
import { type Buyer, call } from "./portal.ts";
import { importBody, importedVendor } from "./register-world.ts";

/** A row of a file that says so much of a vendor. */
export const rowSaying = (row: number, vendor: Partial<VendorBody>, products: readonly object[] = []): ImportedVendor =>
  importedVendor(row, { vendor: { ...nothingKnown, ...vendor }, products });

/** Begins an import; gives its id. */
export async function beginImport({ procurement }: Buyer): Promise<string> {
  const params = { id: randomIds.id("vim") };
  const started = await call(procurement, "PUT /api/buyer/vendor-imports/:id", { params, body: importBody("A") });
  expect(started.status, started.text).toBe(200);
  return params.id;
}
