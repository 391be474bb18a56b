import * as z from "zod";
import type { Condition, DecisionRecord, Outcome } from "#domain/decision/decision.ts";
import { known, listOf, view } from "./view.ts";

/** A decision on an assessment; once final it never changes. */
const decisionViewSchema = view({
  number: z.number(),
  outcome: known<Outcome>("Outcome"),
  state: z.enum(["proposed", "final", "rejected"]),
  reason: z.string(),
  conditions: listOf(known<Condition>("Condition")),
  proposedBy: z.string(),
  proposedById: z.string(),
  proposedAt: z.number(),
  /** By when it is looked at again; null where only an event brings it up again. */
  reviewOn: z.string().nullable(),
  /** What it was made on; compared with what stands when somebody confirms it. */
  basis: z.string(),
  settledBy: z.string().nullable(),
  settledAt: z.number().nullable(),
  settledReason: z.string().nullable(),
  /** Present once it is final. */
  record: known<DecisionRecord>("DecisionRecord").nullable(),
  /** Who told the vendor of it, when, and with which word; null while nobody has. */
  told: view({ by: z.string(), at: z.number(), word: z.string() }).nullable(),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;

export const decisionsViewSchema = view({
  fourEyes: z.boolean(),
  /** By when a decision made now would be looked at again, as the tier says. */
  reviewOn: z.string().nullable(),
  /** The next request about the same product is decided: what was decided here is history. */
  isFollowed: z.boolean(),
  decisions: listOf(decisionViewSchema),
});
export type DecisionsView = z.infer<typeof decisionsViewSchema>;

/** How a buyer works. */
export const buyerSettingsSchema = view({
  fourEyes: z.boolean(),
  /** By whose calendar the days are counted on which mails go by themselves. */
  timeZone: z.string(),
});
export type BuyerSettings = z.infer<typeof buyerSettingsSchema>;
