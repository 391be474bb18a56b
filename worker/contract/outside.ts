import * as z from "zod";
import { outsideEndings } from "#domain/access/outside.ts";
import { pageOf } from "./list.schema.ts";
import { logViewSchema } from "./log.ts";
import { view } from "./view.ts";

/** Somebody from outside who reads one assessment, or did. */
export const outsideAccessSchema = view({
  id: z.string(),
  assessmentId: z.string(),
  product: z.string(),
  vendorName: z.string(),
  name: z.string(),
  email: z.string(),
  why: z.string(),
  files: z.boolean(),
  until: z.string(),
  /** When its last day is over. */
  endsAt: z.number(),
  givenBy: z.string(),
  givenAt: z.number(),
  lastReadAt: z.number().nullable(),
  standing: z.enum(["reads", ...outsideEndings]),
  endedAt: z.number().nullable(),
  revision: z.number(),
});
export type OutsideAccess = z.infer<typeof outsideAccessSchema>;

/** A page of it, the newest first. */
export const outsidePageSchema = pageOf(outsideAccessSchema);

/** What somebody may read from outside, as they see it themselves. */
const ownReadingSchema = view({
  orgId: z.string(),
  orgName: z.string(),
  assessmentId: z.string(),
  product: z.string(),
  vendorName: z.string(),
  why: z.string(),
  files: z.boolean(),
  until: z.string(),
  endsAt: z.number(),
  givenBy: z.string(),
});
export type OwnReading = z.infer<typeof ownReadingSchema>;
export const ownReadingPageSchema = pageOf(ownReadingSchema);

/** A page of what the log tells of one assessment; how the whole log is sealed is not of it. */
export const assessmentLogSchema = view({
  entries: logViewSchema.unwrap().shape.entries,
  total: z.number(),
  next: z.number().nullable(),
});
export type AssessmentLog = z.infer<typeof assessmentLogSchema>;
