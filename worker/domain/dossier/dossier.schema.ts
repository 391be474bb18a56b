import * as z from "zod";
import { isCivilDate } from "#domain/civil-date.ts";
import { policySchema } from "#domain/policy/policy.schema.ts";
import type { PolicyChanges } from "#domain/policy/policy.ts";
import { policyProblems } from "#domain/policy/policy-problems.ts";
import { checkAnswer } from "#domain/questionnaire/check-answer.ts";
import { type Questionnaire, questionnaireSchema } from "#domain/questionnaire/definition.schema.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { oncePer } from "./once-per.schema.ts";

const date = z.string().refine(isCivilDate, "must be a date that exists, written YYYY-MM-DD");
const factor = z.int().min(0, "Choose one").max(3, "Choose one");
const match = z.enum(["in", "partial", "out", "unknown"]);

export const factorsSchema = z.object({
  data: factor,
  consequence: factor,
  autonomy: factor,
  regulation: factor,
  reach: factor,
});

/** What the buyer wants to use the vendor's AI for: its own words about it stay outside the dossier. */
export const useSchema = z.looseObject({ id: z.string().min(1), name: z.string(), factors: factorsSchema });

const systemFields = {
  id: z.string().min(1),
  name: z.string(),
  origin: z.enum(["built", "fine-tuned", "third-party"]),
  roles: z.array(z.string()).optional(),
  thirdPartyServices: z.array(z.looseObject({ name: z.string(), insideBoundary: z.boolean().optional() })).optional(),
};

export const systemSchema = z.looseObject({
  ...systemFields,
  use: z.string().nullable().optional(),
  confirmed: z.boolean().optional(),
  factors: z.undefined("belong to the buyer's uses, not to a system").optional(),
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
    .superRefine(oncePer("system"))
    .optional(),
  soa: z
    .record(z.string(), z.looseObject({ included: z.boolean(), justification: z.string().optional() }))
    .nullable()
    .optional(),
});

export const answerSchema = z.looseObject({
  value: z.unknown().optional(),
  byCertificate: z.boolean().optional(),
  explanation: z.string().optional(),
  evidence: z.array(z.string()).optional(),
  plan: z.looseObject({ measures: z.string(), until: date.optional() }).optional(),
  /** What was entered and is no answer to the question, with why: it scores as open. */
  unfit: z.object({ said: z.string(), why: z.string() }).optional(),
});

const itemFields = { id: z.string().min(1), kind: z.enum(["document", "record", "report"]), dated: date.optional() };

export const evidenceItemSchema = z.looseObject({
  ...itemFields,
  accepted: z.literal(false, "can only be false here: an item is accepted for an answer, in its review").optional(),
});

export const reviewSchema = z.looseObject({
  level: z.number().min(0).max(1).optional(),
  strength: z.enum(["asserted", "documented", "operating", "verified"]).optional(),
  notApplicableAccepted: z.boolean().optional(),
  confirmed: z.boolean().optional(),
  evidence: z.record(z.string(), z.boolean()).optional(),
  reason: z.string().optional(),
});

/** A list whose ids occur once: with two of the same id the order would decide the score (SCORING, law 7). */
const listById = <S extends z.ZodType<{ id: string }>>(item: S) => z.array(item).superRefine(oncePer("id"));

const commonFields = {
  asOf: date,
  vendor: z.looseObject({ legalName: z.string() }),
  certificates: listById(certificateSchema),
  questionnaire: questionnaireSchema,
  answers: z.record(z.string(), answerSchema),
  reviews: z.record(z.string(), reviewSchema),
  policy: policySchema.optional(),
};

/** Everything one score depends on, in one document (SCORING, "Input: the dossier"). */
export const dossierSchema = z
  .looseObject({
    dossier: z.literal(2),
    ...commonFields,
    uses: listById(useSchema),
    systems: listById(systemSchema),
    evidence: listById(evidenceItemSchema),
  })
  .superRefine(answersFitTheirQuestions)
  .superRefine(questionsOccurOnce)
  .superRefine(usesAreNamed)
  .superRefine(policyKeepsTheLaws);

/** A dossier of model 1, as it was frozen (SCORING, "Dossiers of model 1"). */
export const olderDossierSchema = z
  .looseObject({
    dossier: z.literal(1),
    ...commonFields,
    systems: listById(z.looseObject({ ...systemFields, factors: factorsSchema })),
    evidence: listById(z.looseObject({ ...itemFields, accepted: z.boolean().optional() })),
  })
  .superRefine(answersFitTheirQuestions)
  .superRefine(questionsOccurOnce)
  .superRefine(policyKeepsTheLaws);

function questionsOccurOnce({ questionnaire }: Pick<Answered, "questionnaire">, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [at, section] of questionnaire.sections.entries())
    for (const [index, { id }] of section.questions.entries()) {
      const path = ["questionnaire", "sections", at, "questions", index, "id"];
      if (seen.has(id)) context.addIssue({ code: "custom", message: `must be unique; "${id}" is there twice`, path });
      seen.add(id);
    }
}

interface Serving {
  readonly uses: readonly { readonly id: string }[];
  readonly systems: readonly { readonly use?: string | null | undefined }[];
}

function usesAreNamed({ uses, systems }: Serving, context: z.RefinementCtx): void {
  const named = new Set(uses.map(({ id }) => id));
  for (const [index, { use }] of systems.entries())
    if (typeof use === "string" && !named.has(use))
      context.addIssue({
        code: "custom",
        message: `must be a use that the buyer named; "${use}" is none`,
        path: ["systems", index, "use"],
      });
}

function policyKeepsTheLaws({ policy }: { readonly policy?: PolicyChanges | undefined }, context: z.RefinementCtx) {
  for (const { field, text } of policyProblems(policy ?? {}))
    context.addIssue({ code: "custom", message: text, path: ["policy", field] });
}

type Answered = { questionnaire: Questionnaire; answers: Record<string, z.infer<typeof answerSchema>> };

function answersFitTheirQuestions({ questionnaire, answers }: Answered, context: z.RefinementCtx): void {
  // Limits that move with the day were looked at when the answer was frozen.
  const checked = { questionnaire, today: undefined };
  for (const question of questionnaire.sections.flatMap(({ questions }) => questions)) {
    const { value, byCertificate } = answers[question.id] ?? {};
    // "na" claims of a question of any type that it does not apply (SCORING 2); Yes or no says where it may be said.
    const claimsNothingApplies = value === "na" && question.type !== "yesNo";
    if (byCertificate || claimsNothingApplies || !isAskedOnPage(question)) continue;
    const message = checkAnswer(question, { value }, checked);
    if (message) context.addIssue({ code: "custom", message, path: ["answers", question.id, "value"] });
  }
}
