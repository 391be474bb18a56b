import * as z from "zod";
import { mostAssigned, mostReviewers } from "#domain/assessment/reviewers.ts";
import { isCivilDate } from "#domain/civil-date.ts";

const personId = z.string().min(1).max(100).brand<"person">();
const people = z.array(personId).max(mostReviewers, `At most ${mostReviewers} people review one assessment`);
const lookBy = z.string().refine(isCivilDate, "Enter a date that exists").nullable();

/** Who reviews an assessment from now on, each by their own day, in place of who did when it was looked at; nobody is everybody who may. */
export const assignReviewersSchema = z.strictObject({
  seen: people,
  reviewers: z
    .array(z.strictObject({ personId, lookBy }))
    .max(mostReviewers, `At most ${mostReviewers} people review one assessment`),
});
export type AssignReviewers = z.infer<typeof assignReviewersSchema>;

export const assignManySchema = z.strictObject({
  assessmentIds: z.array(z.string().min(1).max(100).brand<"assessment">()).min(1).max(mostAssigned),
  personIds: people.min(1, "Choose somebody"),
  lookBy,
  /** Whether whoever reviewed them before does so no more. */
  inPlace: z.boolean(),
});
export type AssignMany = z.infer<typeof assignManySchema>;

/** Takes a review on: beside who reviews it already, or in place of one of them. */
export const takeReviewSchema = z.strictObject({ inPlaceOf: personId.nullable() });

/** Hands a review back, with a word if one is wanted. */
export const handBackSchema = z.strictObject({ reason: z.string().trim().max(400) });
