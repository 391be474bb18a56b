import * as z from "zod";
import type { Outcome } from "#domain/decision/decision.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Figures } from "#domain/score-history/figures.ts";
import type { ScoreReason } from "#domain/score-history/score-reason.ts";
import type { Summary } from "#domain/scoring/summary.ts";
import { known, listOf, view } from "./view.ts";

/** The figures of a score at some time. */
const figuresSchema = view({
  claimed: z.number().nullable(),
  assured: z.number().nullable(),
  checked: z.number().nullable(),
  rating: known<Rating>("Rating").nullable(),
  conclusive: z.boolean(),
});

const scoreChangeSchema = view({
  number: z.number(),
  at: z.number(),
  asOf: z.string(),
  figures: figuresSchema,
  /** What they were before; null for the first row there is. */
  before: figuresSchema.nullable(),
  policyVersion: z.number(),
  reasons: listOf(known<ScoreReason>("ScoreReason")),
});
export type ScoreChange = z.infer<typeof scoreChangeSchema>;

/** A page of the changes of a score, the newest first. */
export const scoreHistorySchema = view({
  entries: listOf(scoreChangeSchema),
  total: z.number(),
  /** Where the next older page begins; null on the last one. */
  next: z.number().nullable(),
  /** The final decisions, oldest first. */
  decisions: listOf(view({ number: z.number(), outcome: known<Outcome>("Outcome"), at: z.number() })),
});
export type ScoreHistory = z.infer<typeof scoreHistorySchema>;

/** A score as it stood on a day, worked out anew from what was frozen then. */
export const scoreThatDaySchema = view({
  on: z.string(),
  /** Null where nothing handed in stood that day. */
  stood: view({
    summary: known<Summary>("Summary"),
    round: z.number(),
    submittedAt: z.number(),
    sha256: z.string(),
    policyVersion: z.number(),
    /** Before the portal kept which policy held when, it is the one that held when it began to. */
    isPolicyKnown: z.boolean(),
    /** By whose clock the day is meant. */
    timeZone: z.string(),
    /** How many conclusions there were that still held. */
    conclusions: z.number(),
  }).nullable(),
});
export type ScoreThatDay = z.infer<typeof scoreThatDaySchema>;

/** What a score was when it was decided on it, beside one that may have moved since. */
export const atDecisionSchema = known<Figures>("Figures").nullable();
