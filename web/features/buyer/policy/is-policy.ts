import type { PolicyChanges } from "#domain/policy/policy.ts";
import { type Guard, isListOf, isMissingOr, isNumber, isRecordOf, isShaped, isText } from "#web/device/guards.ts";

const number = isMissingOr(isNumber);
const isBands: Guard<[number, number, number]> = (value): value is [number, number, number] =>
  isListOf(isNumber)(value) && value.length === 3;

/** Whether a draft holds what a buyer may change of the policy. */
export const isPolicy = isShaped<PolicyChanges>({
  assurance: isMissingOr(
    isShaped<NonNullable<PolicyChanges["assurance"]>>({
      asserted: number,
      documented: number,
      operating: number,
      verified: number,
    }),
  ),
  evidenceMaxAgeMonths: number,
  surveillanceGraceDays: number,
  expiringDays: number,
  factors: isMissingOr(
    isShaped<NonNullable<PolicyChanges["factors"]>>({
      surveillanceOverdue: number,
      unaccredited: number,
      documentOnly: number,
      unverified: number,
      holderMismatch: number,
      soaMissing: number,
      scopeUnread: number,
      notCovered: number,
    }),
  ),
  recognisedAccreditationBodies: isMissingOr(isListOf(isText)),
  fastTrackThreshold: number,
  domainWeights: isMissingOr(isRecordOf(isNumber)),
  controlWeights: isMissingOr(isRecordOf(isNumber)),
  requiredControls: isMissingOr(isListOf(isText)),
  bands: isMissingOr(isBands),
  minCoverage: number,
});
