import * as z from "zod";
import { mostOpenedAtOnce } from "#domain/access/outside.ts";
import { isCivilDate } from "#domain/civil-date.ts";
import { emailSchema } from "./identity.schema.ts";
import { pageQuerySchema } from "./list.schema.ts";

const until = z.string().refine(isCivilDate, "Enter a date that exists");
const assessmentId = z.string().min(1).max(100).brand<"assessment">();

/** Lets somebody from outside read chosen assessments until a day. */
export const giveOutsideSchema = z.strictObject({
  name: z.string().trim().min(1, "Enter a name").max(200),
  email: emailSchema,
  assessmentIds: z
    .array(assessmentId)
    .min(1, "Choose at least one assessment")
    .max(mostOpenedAtOnce, `Choose at most ${mostOpenedAtOnce} assessments at once`)
    .refine((ids) => new Set(ids).size === ids.length, "Name each assessment once"),
  until,
  /** Whether the vendor's files can be opened too. */
  files: z.boolean(),
  why: z.string().trim().min(1, "Say in a few words what it is for").max(500),
});
export type GiveOutside = z.infer<typeof giveOutsideSchema>;

/** Another last day for access that runs, on top of what was seen. */
export const changeOutsideDaySchema = z.strictObject({ until, revision: z.number().int().min(1) });

/** Access from outside: all of it or what runs, of every assessment or of one. */
export const outsideQuerySchema = pageQuerySchema.extend({
  assessment: assessmentId.optional(),
  show: z.enum(["all", "running"]).default("all"),
});
export type OutsideQuery = z.infer<typeof outsideQuerySchema>;

/** Which of one's own readings. */
export const giveBackSchema = z.strictObject({
  orgId: z.string().min(1).max(100).brand<"organisation">(),
  assessmentId,
});
export type GiveBack = z.infer<typeof giveBackSchema>;
