import type { AssessmentView } from "#contract/assessment.ts";
import type { DecisionView } from "#contract/decision.ts";
import type { ChangesAsked, RoundView } from "#contract/review.ts";
import type { Principal } from "#worker/call.ts";

/** Whether a call is of somebody from outside, who reads chosen assessments and nothing else. */
export const isFromOutside = ({ role }: Pick<Principal, "role">): boolean => role === "outside";

/**
 * An assessment as somebody from outside reads it, field by field: what was asked and answered, how far it is, and how it was
 * decided. The register, the vendor's contact, mails, links, offers, who reviews it and what colleagues plan are not theirs.
 */
export const forOutside = (one: AssessmentView): AssessmentView => ({
  id: one.id,
  vendorName: one.vendorName,
  vendorLegalName: one.vendorLegalName,
  product: one.product,
  purpose: one.purpose,
  uses: one.uses,
  questionnaireTitle: one.questionnaireTitle,
  questionnaire: one.questionnaire,
  policyVersion: one.policyVersion,
  state: one.state,
  stage: one.stage,
  dueOn: one.dueOn,
  sentAt: one.sentAt,
  openedAt: one.openedAt,
  acceptedAt: one.acceptedAt,
  submittedAt: one.submittedAt,
  returnedAt: one.returnedAt,
  activeAt: one.activeAt,
  archivedAt: one.archivedAt,
  score: one.score,
  decided: one.decided,
  atDecision: one.atDecision,
  ended: one.ended && { ...one.ended, reason: "" },
  vendorId: null,
  productId: null,
  tier: null,
  contactName: "",
  contactEmail: "",
  mail: "none",
  mailReason: null,
  newestVersion: one.questionnaire.version,
  offeredVersion: null,
  asksAnew: null,
  reviewOn: null,
  again: [],
  reviewers: [],
  links: { made: 0, goodUntil: null },
});

/** A decision as they read it: that the vendor was told of it, and not what was written to it. */
export const decisionForOutside = (one: DecisionView): DecisionView => ({
  number: one.number,
  outcome: one.outcome,
  state: one.state,
  reason: one.reason,
  conditions: one.conditions,
  proposedBy: one.proposedBy,
  proposedById: one.proposedById,
  proposedAt: one.proposedAt,
  reviewOn: one.reviewOn,
  basis: one.basis,
  settledBy: one.settledBy,
  settledAt: one.settledAt,
  settledReason: one.settledReason,
  record: one.record,
  told: one.told && { by: one.told.by, at: one.told.at, word: "" },
});

/** A hand-in as they read it: about which questions changes were asked for and by when, not in which words. */
export const roundForOutside = (one: RoundView): RoundView => ({
  round: one.round,
  submittedAt: one.submittedAt,
  signedName: one.signedName,
  sha256: one.sha256,
  changed: one.changed,
  asked: one.asked && wordless(one.asked),
});

const wordless = ({ items, dueOn, requestedBy, requestedAt }: ChangesAsked): ChangesAsked => ({
  note: "",
  items: items.map(({ questionId }) => ({ questionId, text: "" })),
  dueOn,
  requestedBy,
  requestedAt,
});
