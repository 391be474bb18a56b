import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { certificateSchema } from "#domain/dossier/dossier.schema.ts";
import { answerLimits } from "#domain/questionnaire/answer-limits.ts";

const date = z.string().refine(isCivilDate, "Enter a date that exists");
const text = (most: number) => z.string().trim().max(most);
const revision = z.int().min(0);

/** One AI system in the vendor's inventory (questionnaire block `aiSystems`). */
export const systemBodySchema = z.strictObject({
  name: z.string().trim().min(1, "Name the AI system").max(200),
  version: text(100).optional(),
  purpose: text(2000),
  origin: z.enum(["built", "fine-tuned", "third-party"]),
  supplier: text(200).optional(),
  model: text(200).optional(),
  roles: z.array(z.enum(["provider", "producer", "developer", "user", "partner"])).max(5),
  affectsPeople: z.boolean(),
  personalData: z.boolean(),
  trainingData: text(2000).optional(),
  hostingCountry: text(100).optional(),
  hostedBy: text(200).optional(),
  /** What it was trained or tuned on, as far as the vendor knows. */
  datasets: z
    .array(z.strictObject({ name: z.string().trim().min(1, "Name the data").max(200), source: text(500) }))
    .max(50)
    .optional(),
  aiActClass: z.enum(["prohibited", "high-risk", "transparency", "minimal", "unknown"]),
  thirdPartyServices: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1, "Name the service").max(200),
        insideBoundary: z.boolean().optional(),
      }),
    )
    .max(50),
});

/** One certificate as it is printed (questionnaire block `certificates`); scope is claimed per AI system. */
export const certificateBodySchema = certificateSchema
  .omit({ id: true, verification: true, holderConfirmed: true, scope: true })
  .extend({
    standard: z.string().trim().min(1, "Give the standard as printed, such as ISO/IEC 42001:2023").max(200),
    /** Printed dates; a certificate in progress has none yet. */
    expectedOn: date.optional(),
    notCovered: text(2000).optional(),
    sites: text(2000).optional(),
    numberReason: text(500).optional(),
    /** Since when the status holds, and what happened: a suspension, a recertification. */
    statusSince: date.optional(),
    statusNote: text(500).optional(),
    registerLink: z.union([z.url({ protocol: /^https$/ }), z.literal("")]).optional(),
    soaVersion: text(100).optional(),
    soaDate: date.optional(),
    /** Evidence ids of the certificate itself; with one on file its verification is "document". */
    files: z.array(z.string()).max(20),
    scope: z
      .array(z.strictObject({ system: z.string(), claimed: z.enum(["in", "partial", "out", "unknown"]) }))
      .max(500),
  })
  .strict();

/** A company of the vendor's group. */
export const legalEntityBodySchema = z.strictObject({
  name: z.string().trim().min(1, "Give the registered name").max(200),
  registration: text(200),
  country: text(100),
  address: text(500),
});
export const saveLegalEntitySchema = z.strictObject({ revision, body: legalEntityBodySchema });
export const saveSystemSchema = z.strictObject({ revision, body: systemBodySchema });
export const saveCertificateSchema = z.strictObject({ revision, body: certificateBodySchema });

/** The systems of the inventory that are in the product. */
export const chosenSystemsSchema = z
  .array(z.strictObject({ systemId: z.string(), useId: z.string().nullable() }))
  .max(50);
/** Which systems of the inventory are in the product asked about, and which intended use each serves. */
export const saveRequestSystemsSchema = z.strictObject({
  revision,
  systems: chosenSystemsSchema,
});

export const answerBodySchema = z.strictObject({
  value: z.unknown().optional(),
  explanation: z.string().max(answerLimits.explanation).optional(),
  /** The words beside the option "something else". */
  otherText: z.string().max(answerLimits.otherText).optional(),
  byCertificate: z.boolean().optional(),
  evidence: z.array(z.string()).max(100).optional(),
  /** What the vendor does about the findings the answer raises; half-typed while it is a draft. */
  plan: z
    .strictObject({ measures: z.string().max(answerLimits.measures), until: z.union([date, z.literal("")]).optional() })
    .optional(),
  /** A mark among colleagues that answers stored before may bear; nothing sets it any more, and it is never handed in. */
  finished: z.boolean().optional(),
});
export const saveAnswerSchema = z.strictObject({ revision, answer: answerBodySchema });

export const submitRequestSchema = z.strictObject({
  name: z.string().trim().min(1, "Enter your name").max(200),
  role: z.string().trim().min(1, "Enter your role").max(200),
  confirmed: z.literal(true, "Tick the box to sign"),
});

const evidenceKindSchema = z.enum(["document", "record", "report"]);
/** What goes with an uploaded file, as query parameters. */
export const uploadEvidenceSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** The media type the browser gives the file; empty when it knows none. */
  type: z.string().trim().max(200).default(""),
  kind: evidenceKindSchema,
  datedOn: date.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const withdrawEvidenceSchema = z.strictObject({ requestId: z.string().min(1).max(100).brand<"request">() });
export const saveEvidenceSchema = z.strictObject({ revision, kind: evidenceKindSchema, datedOn: date.nullable() });

export type SystemBody = z.infer<typeof systemBodySchema>;
export type LegalEntityBody = z.infer<typeof legalEntityBodySchema>;
export type CertificateBody = z.infer<typeof certificateBodySchema>;
export type AnswerBody = z.infer<typeof answerBodySchema>;
export type SubmitRequest = z.infer<typeof submitRequestSchema>;
export type UploadEvidence = z.infer<typeof uploadEvidenceSchema>;
