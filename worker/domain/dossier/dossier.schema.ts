import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { policySchema } from "#domain/policy/policy.schema.ts";
import { type Question, type Questionnaire, questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { optionsOf } from "#domain/questionnaire/options.ts";

const date = z.string().refine(isCivilDate, "must be a date that exists, written YYYY-MM-DD");
const factor = z.int().min(0).max(3);
const match = z.enum(["in", "partial", "out", "unknown"]);

export const factorsSchema = z.object({
  data: factor,
  consequence: factor,
  autonomy: factor,
  regulation: factor,
  reach: factor,
});

export const systemSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  origin: z.enum(["built", "fine-tuned", "third-party"]),
  roles: z.array(z.string()).optional(),
  factors: factorsSchema,
  thirdPartyServices: z.array(z.looseObject({ name: z.string(), insideBoundary: z.boolean().optional() })).optional(),
});

export const certificateSchema = z.looseObject({
  id: z.string().min(1),
  standard: z.string(),
  number: z.string().optional(),
  holder: z.string().optional(),
  holderConfirmed: z.boolean().optional(),
  certificationBody: z.string().optional(),
  accreditationBody: z.string().optional(),
  accreditedSince: date.optional(),
  status: z.enum(["active", "suspended", "withdrawn", "cancelled", "expired", "in_progress"]),
  decided: date.optional(),
  issued: date.optional(),
  expires: date.optional(),
  roles: z.array(z.string()).optional(),
  scopeStatement: z.string().optional(),
  verification: z.enum(["confirmed", "document", "none", "failed"]).optional(),
  surveillance: z.array(z.looseObject({ heldOn: date, outcome: z.string() })).optional(),
  scope: z
    .array(z.looseObject({ system: z.string(), claimed: match.optional(), reviewed: match.optional() }))
    .optional(),
  soa: z.record(z.string(), z.looseObject({ included: z.boolean(), justification: z.string().optional() })).optional(),
});

export const answerSchema = z.looseObject({
  value: z.unknown().optional(),
  byCertificate: z.boolean().optional(),
  explanation: z.string().optional(),
  evidence: z.array(z.string()).optional(),
  plan: z.looseObject({ measures: z.string(), until: date.optional() }).optional(),
});

export const evidenceItemSchema = z.looseObject({
  id: z.string().min(1),
  kind: z.enum(["document", "record", "report"]),
  dated: date.optional(),
  accepted: z.boolean().optional(),
});

export const reviewSchema = z.looseObject({
  level: z.number().min(0).max(1).optional(),
  strength: z.enum(["asserted", "documented", "operating", "verified"]).optional(),
  notApplicableAccepted: z.boolean().optional(),
  reason: z.string().optional(),
});

/** A list whose ids occur once: with two of the same id the order would decide the score (SCORING, law 7). */
function listById<S extends z.ZodType<{ id: string }>>(item: S) {
  return z.array(item).superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (seen.has(id))
        context.addIssue({ code: "custom", message: `must be unique; "${id}" is there twice`, path: [index, "id"] });
      seen.add(id);
    }
  });
}

/** Everything one score depends on, in one document (SCORING, "Input: the dossier"). */
export const dossierSchema = z
  .looseObject({
    dossier: z.literal(1),
    asOf: date,
    vendor: z.looseObject({ legalName: z.string() }),
    systems: listById(systemSchema),
    certificates: listById(certificateSchema),
    questionnaire: questionnaireSchema,
    answers: z.record(z.string(), answerSchema),
    evidence: listById(evidenceItemSchema),
    reviews: z.record(z.string(), reviewSchema),
    policy: policySchema.optional(),
  })
  .superRefine(answersFitTheirQuestions);

type Answered = { questionnaire: Questionnaire; answers: Record<string, z.infer<typeof answerSchema>> };

function answersFitTheirQuestions(dossier: Answered, context: z.RefinementCtx): void {
  for (const section of dossier.questionnaire.sections)
    for (const question of section.questions) {
      const answer = dossier.answers[question.id];
      if (answer?.value === undefined || answer.value === null || answer.byCertificate) continue;
      const reason = misfit(dossier.questionnaire, question, answer.value);
      if (reason) context.addIssue({ code: "custom", message: reason, path: ["answers", question.id, "value"] });
    }
}

const answerWords = new Set<unknown>(["yes", "partial", "no", "na", ""]);

function misfit(questionnaire: Questionnaire, question: Question, value: unknown): string | undefined {
  if (question.type === "yesNo") return answerWords.has(value) ? undefined : "must be yes, partial, no or na";
  if (question.type !== "single" && question.type !== "multiple") return undefined;
  if (value === "na" || value === "") return undefined;
  if (question.type === "multiple" && !Array.isArray(value)) return "must be a list of option values";
  if (question.type === "single" && typeof value !== "string") return "must be one option's value";
  const known = new Set<unknown>(optionsOf(questionnaire, question).map((option) => option.value));
  const stranger = [value].flat().find((chosen) => !known.has(chosen));
  return stranger === undefined ? undefined : `must be among the question's options; "${String(stranger)}" is not`;
}
