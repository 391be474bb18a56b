import * as z from "zod";
import type { Judged } from "#domain/assessment/two-reviewers.ts";
import { reviewKindSchema } from "./assessment.schema.ts";
import { known, listOf, view } from "./view.ts";

const judgedSchema = known<Judged>("Judged").nullable();

/** One thing that at least one of the two judged. */
const differenceSchema = view({
  round: z.number(),
  kind: reviewKindSchema,
  subject: z.string(),
  firstBy: z.string(),
  secondBy: z.string(),
  first: judgedSchema,
  second: judgedSchema,
  isSame: z.boolean(),
  /** The vendor has changed what it was about: nobody needs to settle it. */
  isFallen: z.boolean(),
  settled: view({
    chosen: z.enum(["first", "second"]),
    by: z.string(),
    at: z.number(),
    reason: z.string(),
  }).nullable(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Where two who judge without seeing each other are; of what they judged nothing before both have handed in. */
export const twoReviewersSchema = view({
  /** Whether the tier asks for it. */
  isAsked: z.boolean(),
  /** The hand-in of the vendor that is judged; 0 before the first. */
  round: z.number(),
  /** Who reviews it, and who of them has handed in. */
  people: listOf(view({ personId: z.string(), name: z.string(), hasHandedIn: z.boolean() })),
  /** When both had, for this hand-in of the vendor. */
  openedAt: z.number().nullable(),
  /** What was laid side by side, of every hand-in of the vendor. */
  differences: listOf(differenceSchema),
});
export type TwoReviewers = z.infer<typeof twoReviewersSchema>;
