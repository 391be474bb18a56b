import * as z from "zod";
/** One AI system in the vendor's inventory (questionnaire block `aiSystems`). */
export declare const systemBodySchema: z.ZodObject<
  {
    name: z.ZodString;
    version: z.ZodOptional<z.ZodString>;
    purpose: z.ZodString;
    origin: z.ZodEnum<{
      built: "built";
      "fine-tuned": "fine-tuned";
      "third-party": "third-party";
    }>;
    supplier: z.ZodOptional<z.ZodString>;
    model: z.ZodOptional<z.ZodString>;
    roles: z.ZodArray<
      z.ZodEnum<{
        developer: "developer";
        partner: "partner";
        producer: "producer";
        provider: "provider";
        user: "user";
      }>
    >;
    affectsPeople: z.ZodBoolean;
    personalData: z.ZodBoolean;
    trainingData: z.ZodOptional<z.ZodString>;
    hostingCountry: z.ZodOptional<z.ZodString>;
    hostedBy: z.ZodOptional<z.ZodString>;
    datasets: z.ZodOptional<
      z.ZodArray<
        z.ZodObject<
          {
            name: z.ZodString;
            source: z.ZodString;
          },
          z.core.$strict
        >
      >
    >;
    aiActClass: z.ZodEnum<{
      "high-risk": "high-risk";
      minimal: "minimal";
      prohibited: "prohibited";
      transparency: "transparency";
      unknown: "unknown";
    }>;
    thirdPartyServices: z.ZodArray<
      z.ZodObject<
        {
          name: z.ZodString;
          insideBoundary: z.ZodOptional<z.ZodBoolean>;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
/** One certificate as it is printed (questionnaire block `certificates`); scope is claimed per AI system. */
export declare const certificateBodySchema: z.ZodObject<
  {
    number: z.ZodOptional<z.ZodString>;
    holder: z.ZodOptional<z.ZodString>;
    certificationBody: z.ZodOptional<z.ZodString>;
    accreditationBody: z.ZodOptional<z.ZodString>;
    accreditedSince: z.ZodOptional<z.ZodString>;
    status: z.ZodEnum<{
      active: "active";
      cancelled: "cancelled";
      expired: "expired";
      in_progress: "in_progress";
      suspended: "suspended";
      withdrawn: "withdrawn";
    }>;
    decided: z.ZodOptional<z.ZodString>;
    issued: z.ZodOptional<z.ZodString>;
    expires: z.ZodOptional<z.ZodString>;
    roles: z.ZodOptional<z.ZodArray<z.ZodString>>;
    scopeStatement: z.ZodOptional<z.ZodString>;
    surveillance: z.ZodOptional<
      z.ZodArray<
        z.ZodObject<
          {
            heldOn: z.ZodString;
            outcome: z.ZodString;
          },
          z.core.$loose
        >
      >
    >;
    soa: z.ZodOptional<
      z.ZodRecord<
        z.ZodString,
        z.ZodObject<
          {
            included: z.ZodBoolean;
            justification: z.ZodOptional<z.ZodString>;
          },
          z.core.$loose
        >
      >
    >;
    standard: z.ZodString;
    expectedOn: z.ZodOptional<z.ZodString>;
    notCovered: z.ZodOptional<z.ZodString>;
    sites: z.ZodOptional<z.ZodString>;
    numberReason: z.ZodOptional<z.ZodString>;
    statusSince: z.ZodOptional<z.ZodString>;
    statusNote: z.ZodOptional<z.ZodString>;
    registerLink: z.ZodOptional<z.ZodUnion<readonly [z.ZodURL, z.ZodLiteral<"">]>>;
    soaVersion: z.ZodOptional<z.ZodString>;
    soaDate: z.ZodOptional<z.ZodString>;
    files: z.ZodArray<z.ZodString>;
    scope: z.ZodArray<
      z.ZodObject<
        {
          system: z.ZodString;
          claimed: z.ZodEnum<{
            in: "in";
            out: "out";
            partial: "partial";
            unknown: "unknown";
          }>;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
/** A company of the vendor's group. */
export declare const legalEntityBodySchema: z.ZodObject<
  {
    name: z.ZodString;
    registration: z.ZodString;
    country: z.ZodString;
    address: z.ZodString;
  },
  z.core.$strict
>;
export declare const saveLegalEntitySchema: z.ZodObject<
  {
    revision: z.ZodInt;
    body: z.ZodObject<
      {
        name: z.ZodString;
        registration: z.ZodString;
        country: z.ZodString;
        address: z.ZodString;
      },
      z.core.$strict
    >;
  },
  z.core.$strict
>;
export declare const saveSystemSchema: z.ZodObject<
  {
    revision: z.ZodInt;
    body: z.ZodObject<
      {
        name: z.ZodString;
        version: z.ZodOptional<z.ZodString>;
        purpose: z.ZodString;
        origin: z.ZodEnum<{
          built: "built";
          "fine-tuned": "fine-tuned";
          "third-party": "third-party";
        }>;
        supplier: z.ZodOptional<z.ZodString>;
        model: z.ZodOptional<z.ZodString>;
        roles: z.ZodArray<
          z.ZodEnum<{
            developer: "developer";
            partner: "partner";
            producer: "producer";
            provider: "provider";
            user: "user";
          }>
        >;
        affectsPeople: z.ZodBoolean;
        personalData: z.ZodBoolean;
        trainingData: z.ZodOptional<z.ZodString>;
        hostingCountry: z.ZodOptional<z.ZodString>;
        hostedBy: z.ZodOptional<z.ZodString>;
        datasets: z.ZodOptional<
          z.ZodArray<
            z.ZodObject<
              {
                name: z.ZodString;
                source: z.ZodString;
              },
              z.core.$strict
            >
          >
        >;
        aiActClass: z.ZodEnum<{
          "high-risk": "high-risk";
          minimal: "minimal";
          prohibited: "prohibited";
          transparency: "transparency";
          unknown: "unknown";
        }>;
        thirdPartyServices: z.ZodArray<
          z.ZodObject<
            {
              name: z.ZodString;
              insideBoundary: z.ZodOptional<z.ZodBoolean>;
            },
            z.core.$strict
          >
        >;
      },
      z.core.$strict
    >;
  },
  z.core.$strict
>;
export declare const saveCertificateSchema: z.ZodObject<
  {
    revision: z.ZodInt;
    body: z.ZodObject<
      {
        number: z.ZodOptional<z.ZodString>;
        holder: z.ZodOptional<z.ZodString>;
        certificationBody: z.ZodOptional<z.ZodString>;
        accreditationBody: z.ZodOptional<z.ZodString>;
        accreditedSince: z.ZodOptional<z.ZodString>;
        status: z.ZodEnum<{
          active: "active";
          cancelled: "cancelled";
          expired: "expired";
          in_progress: "in_progress";
          suspended: "suspended";
          withdrawn: "withdrawn";
        }>;
        decided: z.ZodOptional<z.ZodString>;
        issued: z.ZodOptional<z.ZodString>;
        expires: z.ZodOptional<z.ZodString>;
        roles: z.ZodOptional<z.ZodArray<z.ZodString>>;
        scopeStatement: z.ZodOptional<z.ZodString>;
        surveillance: z.ZodOptional<
          z.ZodArray<
            z.ZodObject<
              {
                heldOn: z.ZodString;
                outcome: z.ZodString;
              },
              z.core.$loose
            >
          >
        >;
        soa: z.ZodOptional<
          z.ZodRecord<
            z.ZodString,
            z.ZodObject<
              {
                included: z.ZodBoolean;
                justification: z.ZodOptional<z.ZodString>;
              },
              z.core.$loose
            >
          >
        >;
        standard: z.ZodString;
        expectedOn: z.ZodOptional<z.ZodString>;
        notCovered: z.ZodOptional<z.ZodString>;
        sites: z.ZodOptional<z.ZodString>;
        numberReason: z.ZodOptional<z.ZodString>;
        statusSince: z.ZodOptional<z.ZodString>;
        statusNote: z.ZodOptional<z.ZodString>;
        registerLink: z.ZodOptional<z.ZodUnion<readonly [z.ZodURL, z.ZodLiteral<"">]>>;
        soaVersion: z.ZodOptional<z.ZodString>;
        soaDate: z.ZodOptional<z.ZodString>;
        files: z.ZodArray<z.ZodString>;
        scope: z.ZodArray<
          z.ZodObject<
            {
              system: z.ZodString;
              claimed: z.ZodEnum<{
                in: "in";
                out: "out";
                partial: "partial";
                unknown: "unknown";
              }>;
            },
            z.core.$strict
          >
        >;
      },
      z.core.$strict
    >;
  },
  z.core.$strict
>;
/** Which systems of the inventory are in the product asked about, and which intended use each serves. */
export declare const saveResponseSystemsSchema: z.ZodObject<
  {
    revision: z.ZodInt;
    systems: z.ZodArray<
      z.ZodObject<
        {
          systemId: z.ZodString;
          useId: z.ZodNullable<z.ZodString>;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
export declare const answerBodySchema: z.ZodObject<
  {
    value: z.ZodOptional<z.ZodUnknown>;
    explanation: z.ZodOptional<z.ZodString>;
    otherText: z.ZodOptional<z.ZodString>;
    byCertificate: z.ZodOptional<z.ZodBoolean>;
    evidence: z.ZodOptional<z.ZodArray<z.ZodString>>;
    plan: z.ZodOptional<
      z.ZodObject<
        {
          measures: z.ZodString;
          until: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodLiteral<"">]>>;
        },
        z.core.$strict
      >
    >;
    finished: z.ZodOptional<z.ZodBoolean>;
  },
  z.core.$strict
>;
export declare const saveAnswerSchema: z.ZodObject<
  {
    revision: z.ZodInt;
    answer: z.ZodObject<
      {
        value: z.ZodOptional<z.ZodUnknown>;
        explanation: z.ZodOptional<z.ZodString>;
        otherText: z.ZodOptional<z.ZodString>;
        byCertificate: z.ZodOptional<z.ZodBoolean>;
        evidence: z.ZodOptional<z.ZodArray<z.ZodString>>;
        plan: z.ZodOptional<
          z.ZodObject<
            {
              measures: z.ZodString;
              until: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodLiteral<"">]>>;
            },
            z.core.$strict
          >
        >;
        finished: z.ZodOptional<z.ZodBoolean>;
      },
      z.core.$strict
    >;
  },
  z.core.$strict
>;
export declare const submitResponseSchema: z.ZodObject<
  {
    name: z.ZodString;
    role: z.ZodString;
    confirmed: z.ZodLiteral<true>;
  },
  z.core.$strict
>;
export declare const evidenceKindSchema: z.ZodEnum<{
  document: "document";
  record: "record";
  report: "report";
}>;
/** What goes with an uploaded file, as query parameters. */
export declare const uploadEvidenceSchema: z.ZodObject<
  {
    name: z.ZodString;
    type: z.ZodDefault<z.ZodString>;
    kind: z.ZodEnum<{
      document: "document";
      record: "record";
      report: "report";
    }>;
    datedOn: z.ZodOptional<z.ZodString>;
    sha256: z.ZodString;
  },
  z.core.$strict
>;
export declare const saveEvidenceSchema: z.ZodObject<
  {
    revision: z.ZodInt;
    kind: z.ZodEnum<{
      document: "document";
      record: "record";
      report: "report";
    }>;
    datedOn: z.ZodNullable<z.ZodString>;
  },
  z.core.$strict
>;
export type SystemBody = z.infer<typeof systemBodySchema>;
export type LegalEntityBody = z.infer<typeof legalEntityBodySchema>;
export type CertificateBody = z.infer<typeof certificateBodySchema>;
export type AnswerBody = z.infer<typeof answerBodySchema>;
export type SubmitResponse = z.infer<typeof submitResponseSchema>;
export type UploadEvidence = z.infer<typeof uploadEvidenceSchema>;
