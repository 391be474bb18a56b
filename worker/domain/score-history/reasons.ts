import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { isInForce, isSurveillanceOverdue } from "#domain/certificate/assurance.ts";
import { counts } from "#domain/certificate/standard.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { turningPoints } from "#domain/scoring/turning-points.ts";
import { judgementReasons } from "./judgement-reasons.ts";
import { namedCertificate } from "./named-certificate.ts";
import type { ScoreReason } from "./score-reason.ts";

/** What a stored score says of how it was made. */
export interface Scored {
  readonly model: string;
  readonly asOf: CivilDate;
  readonly policyVersion: number;
  readonly dossierSha256: string;
  readonly reviewCount: number;
  readonly flags: readonly Flag[];
}

/** The score that takes its place. */
export interface ScoredAnew extends Omit<Scored, "reviewCount"> {
  readonly round: number;
  /** Every conclusion, the newest last. */
  readonly reviews: readonly ReviewRecord[];
  readonly dossier: Dossier;
}

/** Why a score differs from the one before, by what it is made of; never empty. `before` is null for the first. */
export function reasonsOf(before: Scored | null, after: ScoredAnew): ScoreReason[] {
  if (before === null) return [{ kind: "handed-in", round: after.round }];
  const reasons: ScoreReason[] = [
    ...(before.dossierSha256 === after.dossierSha256 ? [] : [{ kind: "handed-in" as const, round: after.round }]),
    ...judgementReasons(after.reviews.slice(before.reviewCount), after.dossier),
    ...(before.policyVersion === after.policyVersion
      ? []
      : [{ kind: "policy-moved" as const, from: before.policyVersion, to: after.policyVersion }]),
    ...(before.model === after.model ? [] : [{ kind: "model-changed" as const, from: before.model, to: after.model }]),
    ...certificateReasons(before.asOf, after),
    ...evidenceReasons(before.asOf, after),
    ...reopened(before.flags, after.flags),
  ];
  if (reasons.length > 0) return reasons;
  return [{ kind: before.asOf === after.asOf ? "worked-out-anew" : "time" }];
}

/**
 * What time brought about of certificates, by how each stood before and stands now: a day that passes says nothing by itself,
 * as where an audit was held before it fell due, or a certificate was withdrawn before it expired.
 */
function certificateReasons(before: CivilDate, { asOf: now, dossier }: ScoredAnew): ScoreReason[] {
  const policy = resolvePolicy(dossier.policy);
  return dossier.certificates.filter(counts).flatMap((certificate): ScoreReason[] => {
    const inForce = (asOf: CivilDate): boolean => isInForce(certificate, asOf);
    const overdue = (asOf: CivilDate): boolean => isSurveillanceOverdue(certificate, { asOf, policy });
    const named = namedCertificate(dossier, certificate.id);
    if (inForce(before) && !inForce(now)) return [{ kind: "certificate-expired", ...named }];
    if (!inForce(now)) return [];
    return [
      ...(inForce(before) ? [] : [{ kind: "certificate-began" as const, ...named }]),
      ...(overdue(now) && !overdue(before) ? [{ kind: "surveillance-lapsed" as const, ...named }] : []),
      ...(overdue(before) && !overdue(now) ? [{ kind: "audit-held" as const, ...named }] : []),
    ];
  });
}

function evidenceReasons(before: CivilDate, { asOf: now, dossier }: ScoredAnew): ScoreReason[] {
  const passed = turningPoints(dossier).filter(({ on }) => on > before && on <= now);
  return (["evidence-began", "evidence-aged"] as const).flatMap((kind) => {
    const items = [...new Set(passed.filter((point) => point.kind === kind).map(({ subject }) => subject))];
    return items.length === 0 ? [] : [{ kind, items }];
  });
}

/** Questions that the certificate answered before and answers no more. */
function reopened(before: readonly Flag[], after: readonly Flag[]): ScoreReason[] {
  const lostIn = (flags: readonly Flag[]): string[] =>
    flags.flatMap(({ code, subject }) => (code === "fast_track_lost" && subject !== null ? [subject] : []));
  const known = new Set(lostIn(before));
  const questions = lostIn(after).filter((id) => !known.has(id));
  return questions.length === 0 ? [] : [{ kind: "questions-reopened", questions }];
}
