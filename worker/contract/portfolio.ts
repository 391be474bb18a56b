import * as z from "zod";
import { endings, stages } from "#domain/assessment/stage.ts";
import type { CertificateFact } from "#domain/comparison/vendor-facts.ts";
import type { Outcome } from "#domain/decision/decision.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { assessmentStateSchema } from "./assessment.ts";
import { pageOf } from "./list.schema.ts";
import type { PortfolioShow } from "./portfolio.schema.ts";
import { atDecisionSchema } from "./score-history.ts";
import { known, listOf, recordOf, view } from "./view.ts";

/** One line of the portfolio. */
const portfolioEntrySchema = view({
  id: z.string(),
  vendorName: z.string(),
  product: z.string(),
  questionnaireId: z.string(),
  questionnaireTitle: z.string(),
  state: assessmentStateSchema,
  stage: z.enum(stages),
  ended: z.enum(endings).nullable(),
  returned: z.boolean(),
  decided: known<Outcome>("Outcome").nullable(),
  /** What the score was when it was decided on. */
  atDecision: atDecisionSchema,
  dueOn: z.string(),
  /** By what is assured, 1 first, among those it is ranked with; null until submitted, or when too many lie between. */
  rank: z.number().nullable(),
  /** The policy it is scored with. */
  policyVersion: z.number(),
  /** Null until submitted. */
  score: view({
    overall: known<Measures>("Measures").nullable(),
    inherent: z.number(),
    rating: known<Rating>("Rating").nullable(),
    conclusive: z.boolean(),
    isLookedAt: z.boolean(),
    criticalFlags: z.number(),
    openFindings: z.number(),
    /** The certificate that is worth most here; null when none of an AI management system is held. */
    certificate: known<CertificateFact>("CertificateFact").nullable(),
    /** `assured` by domain, for those assessed. */
    domains: recordOf(z.number()),
  }).nullable(),
});
export type PortfolioEntry = z.infer<typeof portfolioEntrySchema>;

/** A page of the portfolio. */
export const portfolioPageSchema = view({
  ...pageOf(portfolioEntrySchema).unwrap().shape,
  /** How many there are, whatever is looked for. */
  counts: known<Readonly<Record<PortfolioShow, number>>>("PortfolioCounts"),
  /** The questionnaires behind what is ranked, the most answered first. */
  asked: listOf(view({ id: z.string(), title: z.string(), ranked: z.number() })),
  /** How many are scored with which version of the policy, the most first. */
  policies: listOf(view({ version: z.number(), scored: z.number() })),
});
export type PortfolioPage = z.infer<typeof portfolioPageSchema>;
export type Asked = PortfolioPage["asked"][number];

/** How many lie in each tenth of every share, by its key; what has no such share is in none. */
export const portfolioSpreadSchema = recordOf(listOf(z.number()));
export type PortfolioSpread = z.infer<typeof portfolioSpreadSchema>;

/** Something that happens on a day: an answer is due, a certificate runs out, a follow-up or an accepted risk comes up. */
const calendarDaySchema = view({
  on: z.string(),
  kind: z.enum(["answers-due", "certificate-expires", "score-changes", "finding-due", "acceptance-ends"]),
  assessmentId: z.string(),
  product: z.string(),
  vendorName: z.string(),
  /** The certificate or the finding it is about; empty where the assessment says it all. */
  about: z.string(),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;
export const calendarPageSchema = pageOf(calendarDaySchema);
