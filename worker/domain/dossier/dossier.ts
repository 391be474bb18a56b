import type * as z from "zod";
import type {
  answerSchema,
  certificateSchema,
  dossierSchema,
  evidenceItemSchema,
  factorsSchema,
  olderDossierSchema,
  reviewSchema,
  systemSchema,
  useSchema,
} from "./dossier.schema.ts";

/** The input of one score: see SCORING, "Input: the dossier". */
export type Dossier = z.infer<typeof dossierSchema>;
/** A dossier of model 1. */
export type OlderDossier = z.infer<typeof olderDossierSchema>;
/** A use the buyer intends, with its reading of the risk. */
export type Use = z.infer<typeof useSchema>;
/** One AI system the vendor offers, and the use it serves. */
export type AiSystem = z.infer<typeof systemSchema>;
/** Inherent-risk factors, each 0 to 3, set by the buyer for the intended use. */
export type RiskFactors = z.infer<typeof factorsSchema>;
export type Certificate = z.infer<typeof certificateSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;
/** What a reviewer concluded about one answer; the vendor's own answer stays beside it. */
export type Review = z.infer<typeof reviewSchema>;
/** How far a certificate's scope covers one AI system. */
export type ScopeMatch = "in" | "partial" | "out" | "unknown";
export type Strength = "asserted" | "documented" | "operating" | "verified";
