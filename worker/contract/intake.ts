import * as z from "zod";
import { stages } from "#domain/assessment/stage.ts";
import { type IntakeEvent, intakeStates } from "#domain/intake/intake-states.ts";
import { tiers } from "#domain/register/tiers.ts";
import { type IntakeShow, intakeBodySchema } from "./intake.schema.ts";
import { pageOf } from "./list.schema.ts";
import { known, listOf, view } from "./view.ts";

/** The page to ask on: whose it is, and whose addresses may. */
export const intakePageSchema = view({ orgName: z.string(), domains: listOf(z.string()) });
export type IntakePage = z.infer<typeof intakePageSchema>;

/** The same for who looks after it. */
export const doorSchema = view({
  revision: z.number(),
  isOpen: z.boolean(),
  /** The whole link, also while it is closed; null while there never was one. */
  link: z.string().nullable(),
  domains: listOf(z.string()),
});
export type Door = z.infer<typeof doorSchema>;

const state = z.enum(intakeStates);

/** What was said and done about it, the first thing first. */
const happenedSchema = view({
  event: known<IntakeEvent>("IntakeEvent"),
  who: z.string(),
  word: z.string(),
  at: z.number(),
});
export type IntakeHappened = z.infer<typeof happenedSchema>;

/** Something that somebody asked for, as they see it in their list. */
const askedEntrySchema = view({
  id: z.string(),
  orgName: z.string(),
  product: z.string(),
  vendorName: z.string(),
  state,
  askedAt: z.number(),
  movedAt: z.number(),
});
export type AskedEntry = z.infer<typeof askedEntrySchema>;
export const askedPageSchema = pageOf(askedEntrySchema);
export type AskedPage = z.infer<typeof askedPageSchema>;

/** How far the assessment of what was taken over is; null before anything was sent. */
const standsSchema = view({
  stage: z.enum(stages),
  outcome: z.enum(["approve", "approve-with-conditions", "decline"]).nullable(),
  decidedAt: z.number().nullable(),
});
export type IntakeStands = z.infer<typeof standsSchema>;

export const askedViewSchema = view({
  ...askedEntrySchema.unwrap().shape,
  revision: z.number(),
  body: intakeBodySchema,
  stands: standsSchema.nullable(),
  happened: listOf(happenedSchema),
});
export type AskedView = z.infer<typeof askedViewSchema>;

/** The same for who looks at what was asked. */
const intakeEntrySchema = view({
  id: z.string(),
  product: z.string(),
  vendorName: z.string(),
  state,
  askedBy: z.string(),
  department: z.string(),
  neededOn: z.string().nullable(),
  askedAt: z.number(),
  /** Where the rules put it; null without any. */
  tier: z.enum(tiers).nullable(),
});
export type IntakeEntry = z.infer<typeof intakeEntrySchema>;
export const intakeListSchema = view({
  ...pageOf(intakeEntrySchema).unwrap().shape,
  counts: known<Readonly<Record<IntakeShow, number>>>("IntakeCounts"),
});
export type IntakeList = z.infer<typeof intakeListSchema>;

/** A vendor of the register that it may be about, with what is bought from it. */
const candidateSchema = view({
  id: z.string(),
  name: z.string(),
  legalName: z.string(),
  /** How it was found: by the name, the domain or the words of the name that is asked for, or by somebody who looked for it. */
  by: z.enum(["name", "domain", "words", "search"]),
  /** It was put away; taken over, it comes back. */
  isArchived: z.boolean(),
  tier: z.enum(tiers).nullable(),
  products: listOf(view({ id: z.string(), name: z.string(), isAlike: z.boolean(), isAway: z.boolean() })),
});
export type IntakeCandidate = z.infer<typeof candidateSchema>;

export const intakeViewSchema = view({
  ...intakeEntrySchema.unwrap().shape,
  revision: z.number(),
  askerEmail: z.string(),
  /** Whoever left reads, and is mailed, nothing any more. */
  askerIsInside: z.boolean(),
  body: intakeBodySchema,
  candidates: listOf(candidateSchema),
  /** What it became in the register. */
  became: view({ vendorId: z.string(), vendorName: z.string(), productId: z.string(), product: z.string() }).nullable(),
  stands: standsSchema.nullable(),
  happened: listOf(happenedSchema),
});
export type IntakeView = z.infer<typeof intakeViewSchema>;
