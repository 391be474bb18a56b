import { type RatedCertificate, rateCertificates } from "#domain/certificate/credit.ts";
import type { Dossier, EvidenceItem } from "#domain/dossier/dossier.ts";
import { type Policy, resolvePolicy } from "#domain/policy/policy.ts";
import { type Visibility, visibilityOf } from "#domain/questionnaire/visibility.ts";
import { type AssumedAway, assumedAway } from "./assumed-away.ts";
import type { EvidenceRules } from "./strength.ts";

/** What every step of one scoring run looks at, worked out once. */
export interface Setting {
  readonly dossier: Dossier;
  readonly policy: Policy;
  readonly rated: readonly RatedCertificate[];
  readonly visibility: ReadonlyMap<string, Visibility>;
  readonly assumedAway: AssumedAway;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
  readonly evidenceRules: EvidenceRules;
}

export function settingOf(dossier: Dossier): Setting {
  const policy = resolvePolicy(dossier.policy);
  const accepted = Object.entries(dossier.reviews).filter(([, review]) => review.notApplicableAccepted === true);
  const input = {
    questionnaire: dossier.questionnaire,
    answers: dossier.answers,
    systems: dossier.systems,
    acceptedNotApplicable: new Set(accepted.map(([id]) => id)),
  };
  const visibility = visibilityOf(input);
  return {
    dossier,
    policy,
    rated: rateCertificates(dossier, policy),
    visibility,
    assumedAway: assumedAway(dossier, { visibility, input }),
    evidence: new Map(dossier.evidence.map((item) => [item.id, item])),
    evidenceRules: { asOf: dossier.asOf, maxAgeMonths: policy.evidenceMaxAgeMonths },
  };
}
