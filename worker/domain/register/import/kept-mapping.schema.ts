import * as z from "zod";
import { tiers } from "../tiers.ts";
import { importRoles } from "./columns.ts";
import { openSigns } from "./read-currency.ts";

/** A column by its header, whatever its place; `nth` tells those of one header apart, from 0. */
const columnSchema = z.strictObject({ header: z.string().min(1).max(500), nth: z.int().min(0).max(1000) });
const order = z.enum(["day-first", "month-first"]);

/** How a person confirmed that a list of vendors is read: its columns, and what they said of dates, currency and tiers. */
export const keptMappingSchema = z.strictObject({
  columns: z.partialRecord(z.enum(importRoles), columnSchema),
  orders: z.strictObject({ startsOn: order.optional(), endsOn: order.optional() }),
  /** The mark before decimals; null was not asked. */
  decimal: z.enum([".", ","]).nullable().default(null),
  /** Of amounts that leave it open, by what stands beside them: "" leaves them out. */
  currencies: z.partialRecord(z.enum(openSigns), z.string().max(3)),
  /** A tier, or "" for none, by the word of the file in small letters. */
  tierWords: z.record(z.string().max(200), z.enum([...tiers, ""])),
});
export type KeptMapping = z.infer<typeof keptMappingSchema>;
