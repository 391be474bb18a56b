import * as z from "zod";
import { stages } from "#domain/assessment/stage.ts";
import { comparedParts } from "#domain/certificate/compared.ts";
import { isCivilDate } from "#domain/civil-date.ts";
import { factorsSchema } from "#domain/dossier/dossier.schema.ts";
import { emailSchema } from "./identity.schema.ts";
import { listQueryOf } from "./list.schema.ts";

const line = (words: string, most = 200) => z.string().trim().min(1, words).max(most);

/** One intended use of the product: the buyer's reading of its inherent risk. */
export const intendedUseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: line("Name the AI system or feature you want to use"),
  description: z.string().trim().max(2000),
  factors: factorsSchema,
});

export const sendAssessmentSchema = z.strictObject({
  questionnaireId: z.string().min(1, "Choose a questionnaire"),
  vendorName: line("Name the vendor"),
  vendorLegalName: line("Give the legal entity you will contract with"),
  contactName: line("Name the contact person"),
  contactEmail: emailSchema,
  product: line("Name the product"),
  purpose: line("Say what you want to use the product for", 2000),
  uses: z.array(intendedUseSchema).min(1, "Name at least one AI system").max(20),
  dueOn: z.string().refine(isCivilDate, "Enter a date that exists"),
  /** Which of the register it is about, where somebody came from there; else it is found by its legal name. */
  register: z
    .strictObject({
      vendorId: z.string().min(1).max(100).brand<"vendor">(),
      /** None where a product is asked about that the register does not know yet. */
      productId: z.string().min(1).max(100).brand<"product">().optional(),
    })
    .optional(),
});

export const newInvitationSchema = z.strictObject({ mail: z.boolean() });
/** Whom the invitation goes to, in place of somebody it should not have gone to. */
export const contactSchema = z.strictObject({
  contactName: line("Name the contact person"),
  contactEmail: emailSchema,
});
export type Contact = z.infer<typeof contactSchema>;

const level = z.number().min(0).max(1);
const match = z.enum(["in", "partial", "out", "unknown"]);
const reason = z.string().trim().min(3, "Give a reason in a few words").max(2000);
const revision = z.int().min(0);

/** What a reviewer may conclude, by kind; `null` takes the conclusion back. */
export const reviewBodySchemas = {
  answer: z
    .strictObject({
      level: level.optional(),
      strength: z.enum(["asserted", "documented", "operating", "verified"]).optional(),
      notApplicableAccepted: z.boolean().optional(),
      confirmed: z.literal(true).optional(),
    })
    .nullable(),
  evidence: z.strictObject({ accepted: z.literal(false) }).nullable(),
  proof: z.strictObject({ accepted: z.boolean() }).nullable(),
  certificate: z
    .strictObject({
      verification: z.enum(["confirmed", "document", "none", "failed"]).optional(),
      holderConfirmed: z.boolean().optional(),
      checkedVia: z.string().trim().max(500).optional(),
      checkedOn: z.string().refine(isCivilDate, "Enter a date that exists").optional(),
      compared: z.array(z.enum(comparedParts)).max(comparedParts.length).optional(),
    })
    .nullable(),
  scope: z.strictObject({ match }).nullable(),
  system: z.strictObject({ use: z.string().min(1).max(100).nullable() }).nullable(),
} as const;

export const saveReviewSchema = z.strictObject({ revision, reason, body: z.unknown() });
export type ReviewKind = keyof typeof reviewBodySchemas;
export const reviewKindSchema = z.enum(["answer", "evidence", "proof", "certificate", "scope", "system"]);

export type SendAssessment = z.infer<typeof sendAssessmentSchema>;
/** What somebody types to send one. */
export type SendingForm = Omit<SendAssessment, "register">;
export type IntendedUse = z.infer<typeof intendedUseSchema>;
export type SaveReview = z.infer<typeof saveReviewSchema>;

/** What a vendor is asked to change, in one basket and one mail. */
export const requestChangesSchema = z.strictObject({
  note: z.string().trim().max(2000),
  dueOn: z.string().refine(isCivilDate, "Enter a date that exists"),
  items: z
    .array(z.strictObject({ questionId: z.string().min(1).max(100), text: line("Say what to change", 2000) }))
    .min(1, "Put at least one question into the basket")
    .max(300),
});
/** A wish about one answer, kept until the basket is sent; empty takes it out. */
export const basketWishSchema = z.strictObject({
  text: z.string().trim().max(2000),
  /** What stood in the basket about this question when it was written; empty when nothing did. */
  was: z.string().trim().max(2000),
});
export type BasketWish = z.infer<typeof basketWishSchema>;
export type RequestChanges = z.infer<typeof requestChangesSchema>;

/** How the report is printed: `left-out` leaves out what was not answered. */
export const reportQuerySchema = z.strictObject({ open: z.enum(["left-out", "shown"]).default("shown") });
/** Ids joined by commas, in the reader's order. */
export const comparedQuerySchema = z.strictObject({ assessments: z.string().max(2000).default("") });

/** Of those to be asked again: for which reason. */
export const againShows = ["again-day", "again-certificate", "again-score", "again-finding", "again-change"] as const;
export type AgainShow = (typeof againShows)[number];
/** What the list of assessments shows: what is not put away, those overdue, those whose review is, those to be asked again, those of one stage, or all. */
const trackerShows = ["current", "overdue", "late-review", "due-again", ...againShows, ...stages, "all"] as const;
export type TrackerShow = (typeof trackerShows)[number];
/** `review` is the day by which it is asked again; what has none comes last. */
export const trackerSorts = ["sent", "due", "vendor", "review"] as const;
export type TrackerSort = (typeof trackerSorts)[number];
export const trackerQuerySchema = listQueryOf(trackerSorts).extend({
  /** Besides what is counted: what can be compared, which is what was submitted and stands. */
  show: z.enum([...trackerShows, "comparable"]).default("current"),
  /** These alone, by their ids joined by commas. */
  ids: z.string().min(1).max(2000).optional(),
  /** Of one vendor of the register alone. */
  vendor: z.string().min(1).max(100).brand<"vendor">().optional(),
  /** Whose reviews alone: "me", "nobody", or a person. */
  reviewer: z.string().min(1).max(100).optional(),
});
export type TrackerQuery = z.infer<typeof trackerQuerySchema>;
