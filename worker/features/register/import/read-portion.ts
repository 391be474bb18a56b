import * as z from "zod";
import { type ProductBody, productBodySchema, type VendorBody, vendorBodySchema } from "#contract/register.schema.ts";
import type { ImportedVendor } from "#contract/vendor-import.schema.ts";
import type { Choice } from "#domain/register/import/entry.ts";
import { legalNameKey } from "#domain/register/legal-name.ts";

/** A vendor of a file as the worker read it. */
export interface GoodEntry {
  readonly row: number;
  readonly rows: readonly number[];
  readonly vendor: VendorBody;
  readonly products: readonly ProductBody[];
  readonly contactDomain: string;
  readonly isDomainShared: boolean;
  readonly choice: Choice | undefined;
  readonly remarks: readonly string[];
  /** What its legal name, and its name, have in common with others but for their form; none without a letter. */
  readonly keys: readonly string[];
}

export type ReadEntry = GoodEntry | { readonly row: number; readonly because: readonly string[] };

const productsSchema = z.array(productBodySchema);

/** What is wrong, in the words of the schema, at most a few. */
export const wordsOf = (error: z.ZodError): string[] => [
  ...new Set(error.issues.slice(0, 5).map(({ message, path }) => `${path.join(", ")}: ${message}.`)),
];

/** Looks at what a browser read from a file as if nobody had looked before: what does not fit is refused with its row. */
export function readEntry({ rows, vendor, products, choice, remarks = [], ...rest }: ImportedVendor): ReadEntry {
  const [row = 0] = rows;
  const [readVendor, readProducts] = [vendorBodySchema.safeParse(vendor), productsSchema.safeParse(products)];
  if (!readVendor.success) return { row, because: wordsOf(readVendor.error) };
  if (!readProducts.success) return { row, because: wordsOf(readProducts.error) };
  const { name, legalName } = readVendor.data;
  const keys = [...new Set([legalNameKey(legalName || name), legalNameKey(name)])].filter(Boolean);
  return { ...rest, row, rows, vendor: readVendor.data, products: readProducts.data, choice, remarks, keys };
}
