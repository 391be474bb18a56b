import type * as z from "zod";
import type { causeSchema } from "./cause.schema.ts";

/** Why a vendor is to be asked again before the day that was set. */
export type Cause = z.infer<typeof causeSchema>;

/** By what the list of those to be asked again is narrowed: what happened, or the day to which the decision holds. */
export const causes = ["certificate", "score", "finding", "change"] as const;

/** What can have changed by what somebody says. */
export const changes = ["service", "model"] as const;
export type Changed = (typeof changes)[number];
