import type { DraftShape } from "../edit/draft.ts";
import { certificateMayAnswer } from "./certificate-may-answer.ts";
import { evidenceWanted } from "./evidence-wanted.ts";
import { importanceFromWeights } from "./from-weights.ts";
import { missingForms } from "./missing-forms.ts";
import type { Proposal } from "./proposal.ts";

interface ProposalKind {
  readonly title: string;
  /** What taking it means, in a sentence or two. */
  readonly explanation: string;
  readonly find: (shape: DraftShape) => Proposal[];
}

/** What is proposed for a draft beside its controls and good answers, in the order in which it is looked through. */
export const proposalKinds = {
  forms: {
    title: "Forms for certificate and AI systems",
    explanation: "Scoring reads them from their own forms. Questions in prose are read by people alone.",
    find: missingForms,
  },
  importance: {
    title: "Importance from weights",
    explanation: "A weight counts instead of an importance. With an importance, everybody sees what matters.",
    find: importanceFromWeights,
  },
  coverage: {
    title: "Questions that a certificate may answer",
    explanation:
      "A vendor whose certificate covers the product is spared these. Each needs its controls first. Never take it for past incidents, training on your data, or facts about the product.",
    find: certificateMayAnswer,
  },
  evidence: {
    title: "Answers that need evidence",
    explanation: "A vendor is asked for proof with these answers, and is told where it is missing.",
    find: evidenceWanted,
  },
} as const satisfies Readonly<Record<string, ProposalKind>>;

export type ProposalKindName = keyof typeof proposalKinds;
