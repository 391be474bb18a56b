import * as z from "zod";
import type { CertificateFact } from "#domain/comparison/vendor-facts.ts";
import type { Outcome } from "#domain/decision/decision.ts";
import type { Rating } from "#domain/dossier/inherent-risk.ts";
import type { Measures } from "#domain/scoring/measures.ts";
import { assessmentStateSchema } from "./assessment.ts";
import { portfolioViewSchema } from "./portfolio.schema.ts";
import { atDecisionSchema } from "./score-history.ts";
import { known, recordOf, view } from "./view.ts";

/** One line of the portfolio: enough to rank, filter and draw a thousand of them without asking again. */
export const portfolioEntrySchema = view({
  id: z.string(),
  vendorName: z.string(),
  product: z.string(),
  questionnaireId: z.string(),
  questionnaireTitle: z.string(),
  state: assessmentStateSchema,
  returned: z.boolean(),
  decided: known<Outcome>("Outcome").nullable(),
  /** What the score was when it was decided on. */
  atDecision: atDecisionSchema,
  dueOn: z.string(),
  nextChangeOn: z.string().nullable(),
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

/** Something that happens on a day: an answer is due, a certificate runs out, a follow-up or an accepted risk comes up. */
export const calendarDaySchema = view({
  on: z.string(),
  kind: z.enum(["answers-due", "certificate-expires", "score-changes", "finding-due", "acceptance-ends"]),
  assessmentId: z.string(),
  product: z.string(),
  vendorName: z.string(),
  /** The certificate or the finding it is about; empty where the assessment says it all. */
  about: z.string(),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** A view of the portfolio that the organisation keeps under a name. */
export const savedPortfolioViewSchema = view({
  name: z.string(),
  view: portfolioViewSchema,
  /** Never used again for a name, also when it was forgotten meanwhile. */
  revision: z.number(),
});
export type SavedPortfolioView = z.infer<typeof savedPortfolioViewSchema>;
