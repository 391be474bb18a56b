import * as z from "zod";
import { listOf, view } from "./view.ts";

/** Somebody who is asked to review an assessment. */
export const reviewerSchema = view({
  personId: z.string(),
  name: z.string(),
  /** By when it is to be looked at; null where nobody said. */
  lookBy: z.string().nullable(),
});

/** Why an assessment was left out when people were asked to review several. */
export const leftOutReasons = ["unknown", "over", "too-many", "as-it-was"] as const;
export const assignedManySchema = view({
  assigned: z.number(),
  leftOut: listOf(view({ id: z.string(), vendorName: z.string(), product: z.string(), why: z.enum(leftOutReasons) })),
});
export type AssignedMany = z.infer<typeof assignedManySchema>;

/** What is in hands; null says more than are counted. */
const inHandSchema = {
  withVendor: z.number().nullable(),
  toReview: z.number().nullable(),
  /** Those to review whose day to look by has passed. */
  late: z.number().nullable(),
  /** Everything that is not put away. */
  all: z.number().nullable(),
  /** When the one that waits longest was handed in; null where none waits. */
  oldest: z.number().nullable(),
};

/** What each person who may review has in hand, and what nobody has. */
export const workloadSchema = view({
  people: listOf(view({ personId: z.string(), name: z.string(), ...inHandSchema })),
  nobody: view(inHandSchema),
});
export type Workload = z.infer<typeof workloadSchema>;
export type PersonInHand = Workload["people"][number];
