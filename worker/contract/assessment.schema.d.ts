import * as z from "zod";
/** One intended use of the product: the buyer's reading of its inherent risk. */
export declare const intendedUseSchema: z.ZodObject<
  {
    id: z.ZodString;
    name: z.ZodString;
    description: z.ZodString;
    factors: z.ZodObject<
      {
        data: z.ZodInt;
        consequence: z.ZodInt;
        autonomy: z.ZodInt;
        regulation: z.ZodInt;
        reach: z.ZodInt;
      },
      z.core.$strip
    >;
  },
  z.core.$strict
>;
export declare const sendAssessmentSchema: z.ZodObject<
  {
    questionnaireId: z.ZodString;
    vendorName: z.ZodString;
    vendorLegalName: z.ZodString;
    contactName: z.ZodString;
    contactEmail: z.ZodPipe<z.ZodString, z.ZodEmail>;
    product: z.ZodString;
    purpose: z.ZodString;
    uses: z.ZodArray<
      z.ZodObject<
        {
          id: z.ZodString;
          name: z.ZodString;
          description: z.ZodString;
          factors: z.ZodObject<
            {
              data: z.ZodInt;
              consequence: z.ZodInt;
              autonomy: z.ZodInt;
              regulation: z.ZodInt;
              reach: z.ZodInt;
            },
            z.core.$strip
          >;
        },
        z.core.$strict
      >
    >;
    dueOn: z.ZodString;
  },
  z.core.$strict
>;
export declare const newInvitationSchema: z.ZodObject<
  {
    mail: z.ZodBoolean;
  },
  z.core.$strict
>;
/** What a reviewer may conclude, by kind; `null` takes the conclusion back. */
export declare const reviewBodySchemas: {
  readonly answer: z.ZodNullable<
    z.ZodObject<
      {
        level: z.ZodOptional<z.ZodNumber>;
        strength: z.ZodOptional<
          z.ZodEnum<{
            asserted: "asserted";
            documented: "documented";
            operating: "operating";
            verified: "verified";
          }>
        >;
        notApplicableAccepted: z.ZodOptional<z.ZodBoolean>;
      },
      z.core.$strict
    >
  >;
  readonly evidence: z.ZodNullable<
    z.ZodObject<
      {
        accepted: z.ZodBoolean;
      },
      z.core.$strict
    >
  >;
  readonly certificate: z.ZodNullable<
    z.ZodObject<
      {
        verification: z.ZodOptional<
          z.ZodEnum<{
            confirmed: "confirmed";
            document: "document";
            failed: "failed";
            none: "none";
          }>
        >;
        holderConfirmed: z.ZodOptional<z.ZodBoolean>;
        checkedVia: z.ZodOptional<z.ZodString>;
      },
      z.core.$strict
    >
  >;
  readonly scope: z.ZodNullable<
    z.ZodObject<
      {
        match: z.ZodEnum<{
          in: "in";
          out: "out";
          partial: "partial";
          unknown: "unknown";
        }>;
      },
      z.core.$strict
    >
  >;
  readonly system: z.ZodNullable<
    z.ZodObject<
      {
        factors: z.ZodObject<
          {
            data: z.ZodInt;
            consequence: z.ZodInt;
            autonomy: z.ZodInt;
            regulation: z.ZodInt;
            reach: z.ZodInt;
          },
          z.core.$strip
        >;
      },
      z.core.$strict
    >
  >;
};
export declare const saveReviewSchema: z.ZodObject<
  {
    revision: z.ZodInt;
    reason: z.ZodString;
    body: z.ZodUnknown;
  },
  z.core.$strict
>;
export type ReviewKind = keyof typeof reviewBodySchemas;
export declare const reviewKindSchema: z.ZodEnum<{
  answer: "answer";
  certificate: "certificate";
  evidence: "evidence";
  scope: "scope";
  system: "system";
}>;
export type SendAssessment = z.infer<typeof sendAssessmentSchema>;
export type IntendedUse = z.infer<typeof intendedUseSchema>;
export type SaveReview = z.infer<typeof saveReviewSchema>;
/** What a vendor is asked to change, in one basket and one mail. */
export declare const requestChangesSchema: z.ZodObject<
  {
    note: z.ZodString;
    dueOn: z.ZodString;
    items: z.ZodArray<
      z.ZodObject<
        {
          questionId: z.ZodString;
          text: z.ZodString;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
/** A wish about one answer, kept until the basket is sent; empty takes it out. */
export declare const basketWishSchema: z.ZodObject<
  {
    text: z.ZodString;
  },
  z.core.$strict
>;
export type RequestChanges = z.infer<typeof requestChangesSchema>;
