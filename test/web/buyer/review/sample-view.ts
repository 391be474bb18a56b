import type { ReviewView } from "#contract/review.ts";
import { applyReviews, type ReviewRecord } from "#domain/assessment/reviews.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { score } from "#domain/scoring/score.ts";
import { workedExample } from "#test/support/dossiers/examples.ts";

/** The worked example as a reviewer sees it, with these conclusions laid over it. */
export function reviewView(reviews: readonly ReviewRecord[] = [], dossier: Dossier = workedExample): ReviewView {
  const reviewed = applyReviews(dossier, reviews);
  return {
    assessment: {
      id: "asm_1",
      vendorName: "Lumen",
      vendorId: null,
      vendorLegalName: "Lumen Clinical AI Ltd",
      product: "Lumen Triage",
      questionnaireTitle: "Small",
      state: "submitted",
      mail: "none",
      dueOn: "2026-12-01",
      sentAt: 0,
      submittedAt: 0,
      returnedAt: null,
      decided: null,
      atDecision: null,
      stage: "to-review",
      reviewOn: null,
      again: [],
      activeAt: null,
      productId: null,
      asksAnew: null,
      tier: null,
      score: null,
      contactName: "Ada",
      contactEmail: "ada@lumen.example",
      purpose: "Triage",
      uses: [],
      questionnaire: { id: "small", version: 1, sha256: "" },
      newestVersion: 1,
      offeredVersion: null,
      policyVersion: 1,
      openedAt: 0,
      acceptedAt: 0,
      ended: null,
      archivedAt: null,
      links: { made: 1, goodUntil: null },
      mailReason: null,
      reviewers: [],
    },
    submission: { signedName: "Ada", signedRole: "CTO", submittedAt: 0, sha256: "" },
    dossier: reviewed,
    summary: score(reviewed),
    evidence: [],
    reviews,
    rounds: [],
    basket: [],
    openReasons: "",
    findings: [],
    nextChangeOn: null,
  };
}
