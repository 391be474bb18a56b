import type * as z from "zod";
import type { vendorEventSchema } from "./vendor-event.schema.ts";

/** What happened with a vendor. */
export type VendorEvent = z.infer<typeof vendorEventSchema>;

/** By what the history of a vendor is filtered. */
export const eventKinds = [
  "request",
  "answers",
  "score",
  "certificate",
  "decision",
  "finding",
  "risk",
  "message",
  "register",
] as const;
export type EventKind = (typeof eventKinds)[number];
