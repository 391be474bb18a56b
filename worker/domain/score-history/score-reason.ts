import type * as z from "zod";
import type { scoreReasonSchema } from "./score-reason.schema.ts";

/** Why a score is no longer what it was. */
export type ScoreReason = z.infer<typeof scoreReasonSchema>;
