import * as z from "zod";
import type { VendorId } from "#domain/ids.ts";
import { sha256Hex } from "#worker/ports/hash.ts";
import type { GoodEntry } from "./read-portion.ts";

const vendorId = z.string().brand<"vendor">();

/** The id of a vendor that an import adds: the same entry of the same import has the same one, however often it is sent. */
export const vendorIdFor = async (importId: string, { row, vendor }: GoodEntry): Promise<VendorId> =>
  vendorId.parse(`vnd_${(await sha256Hex(`${importId} ${row} ${vendor.name}`)).slice(0, 24)}`);
