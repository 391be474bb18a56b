import type { AssessmentView } from "#contract/assessment.ts";
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

/** A hand-in as they read it: about which questions changes were asked for and by when, not in which words. */
export const roundForOutside = ({ asked, ...round }: RoundView): RoundView => ({
  ...round,
  asked: asked && wordless(asked),
});

const wordless = ({ items, dueOn, requestedBy, requestedAt }: ChangesAsked): ChangesAsked => ({
  note: "",
  items: items.map(({ questionId }) => ({ questionId, text: "" })),
  dueOn,
  requestedBy,
  requestedAt,
});
