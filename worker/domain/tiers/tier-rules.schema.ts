import * as z from "zod";
import { reminderPlanSchema } from "#domain/assessment/reminder-plan.schema.ts";
import { tiers } from "#domain/register/tiers.ts";
import { factorWords } from "#domain/words/factors.ts";

const atLeast = z.int().min(1).max(3);

/** What one rule asks of a use: every factor that it names is at least so high. One that names none would hold for all. */
const criterionSchema = z
  .strictObject({
    data: atLeast.optional(),
    consequence: atLeast.optional(),
    autonomy: atLeast.optional(),
    regulation: atLeast.optional(),
    reach: atLeast.optional(),
  })
  .refine((criterion) => factorWords.some(({ factor }) => criterion[factor] !== undefined), {
    message: "Say of at least one factor how high it has to be: a rule without one would hold for every product",
  });
export type Criterion = z.infer<typeof criterionSchema>;

/** What follows from a tier. */
const consequenceSchema = z.strictObject({
  /** What is asked, with the must-haves that stand in it; null where whoever sends chooses. */
  questionnaireId: z.string().min(1).max(100).nullable(),
  /** A decision is looked at again after so many months; null where only an event brings it up again. */
  reviewMonths: z.int().min(1).max(60).nullable(),
  /** Two people decide, whatever the settings of the organisation say. */
  fourEyes: z.boolean(),
  /** Two reviewers judge without seeing each other; rules from before this could be asked for do not ask for it. */
  blind: z.boolean().default(false),
  /** When vendors are reminded of answers that are due. */
  reminders: reminderPlanSchema,
});
export type TierConsequence = z.infer<typeof consequenceSchema>;

const rulesOf = z.array(criterionSchema).max(20);

/** A buyer's rules: which use of a product puts it into which tier, and what follows. Whatever no rule takes is standard. */
export const tierRulesSchema = z.strictObject({
  critical: rulesOf,
  important: rulesOf,
  follows: z.record(z.enum(tiers), consequenceSchema),
});
export type TierRules = z.infer<typeof tierRulesSchema>;
