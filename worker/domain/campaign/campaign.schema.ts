import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { tiers } from "#domain/register/tiers.ts";

const dueOn = z.string().refine(isCivilDate, "Enter a date that exists");
const questionnaireId = z.string().min(1, "Choose a questionnaire").max(100);

/** What a sending to many is: its name, what is asked, and by when. */
export const campaignBodySchema = z.strictObject({
  name: z.string().trim().min(1, "Give it a name").max(200),
  /** What the rules of tiers say, and something else where they say nothing; or one questionnaire for all. */
  questionnaire: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("by-tier"), otherwise: questionnaireId.nullable() }),
    z.strictObject({ kind: z.literal("one"), id: questionnaireId }),
  ]),
  /** A day for each tier; what is in no tier has that of standard. */
  dueOn: z.record(z.enum(tiers), dueOn),
});
export type CampaignBody = z.infer<typeof campaignBodySchema>;
