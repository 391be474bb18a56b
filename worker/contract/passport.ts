import * as z from "zod";
import { respondentQuestionnaireSchema } from "#domain/questionnaire/respondent.schema.ts";
import { pageOf } from "./list.schema.ts";
import { passportChoicesSchema } from "./passport.schema.ts";
import { answerBodySchema, certificateBodySchema, systemBodySchema } from "./request.schema.ts";
import { signsSchema } from "./review.ts";
import { listOf, recordOf, view } from "./view.ts";

const passportEvidenceSchema = view({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["document", "record", "report"]),
  dated: z.string().nullable(),
  bytes: z.number(),
  sha256: z.string(),
});

/** The page everybody with its address sees. */
export const passportPageSchema = view({
  format: z.literal("annexa-passport"),
  version: z.literal(1),
  title: z.string(),
  publishedOn: z.string(),
  vendor: view({ name: z.string() }),
  systems: listOf(view({ id: z.string(), body: systemBodySchema })),
  certificates: listOf(view({ id: z.string(), body: certificateBodySchema.omit({ files: true }) })),
  questionnaire: respondentQuestionnaireSchema.nullable(),
  answers: recordOf(answerBodySchema.pick({ value: true, explanation: true, otherText: true, byCertificate: true })),
  evidence: listOf(passportEvidenceSchema),
});
export type PassportPage = z.infer<typeof passportPageSchema>;

/** Somebody who asked for the evidence behind a page. */
const accessRequestSchema = view({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  organisation: z.string(),
  reason: z.string(),
  /** "ended" was let in, and is no more: it lapsed or was taken back. */
  state: z.enum(["asked", "granted", "refused", "ended"]),
  askedAt: z.number(),
  settledAt: z.number().nullable(),
  /** Until when somebody who was let in may read. */
  expiresAt: z.number().nullable(),
  /** What they can read today: the names of the files they were let in to that the page still shows. */
  files: listOf(z.string()),
});
export type AccessRequest = z.infer<typeof accessRequestSchema>;

/** A page of who asks: those who wait first, then the newest. */
export const accessPageSchema = pageOf(accessRequestSchema);

/** A page as its vendor sees it. */
const passportViewSchema = view({
  id: z.string(),
  revision: z.number(),
  url: z.string(),
  state: z.enum(["published", "revoked"]),
  choices: passportChoicesSchema,
  publishedAt: z.number(),
});
export type PassportView = z.infer<typeof passportViewSchema>;

/** A submitted request whose answers may be shown: its questionnaire is open to everybody. */
const showableRequestSchema = view({
  id: z.string(),
  label: z.string(),
});
export type ShowableRequest = z.infer<typeof showableRequestSchema>;

/** Everything the vendor chooses a page from, and the pages there are. */
export const passportDeskSchema = view({
  passports: listOf(passportViewSchema),
  showable: listOf(showableRequestSchema),
});
export type PassportDesk = z.infer<typeof passportDeskSchema>;

/** The files somebody was let in to. */
export const openedEvidenceSchema = view({
  vendor: z.string(),
  title: z.string(),
  files: listOf(passportEvidenceSchema.unwrap().extend({ signs: signsSchema }).readonly()),
  expiresAt: z.number(),
});
export type OpenedEvidence = z.infer<typeof openedEvidenceSchema>;
