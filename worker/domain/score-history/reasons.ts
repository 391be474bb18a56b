import type { ReviewRecord } from "#domain/assessment/reviews.ts";
import { isSurveillanceOverdue } from "#domain/certificate/assurance.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { resolvePolicy } from "#domain/policy/policy.ts";
import type { Flag } from "#domain/scoring/flags/flag.ts";
import { type TurningPoint, turningPoints } from "#domain/scoring/turning-points.ts";
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
  const passed = turningPoints(after.dossier)
    .filter(({ on }) => on > before.asOf && on <= after.asOf)
    .filter((point) => point.kind !== "surveillance-lapsed" || lapsedSince(point, before.asOf, after));
  const reasons: ScoreReason[] = [
    ...(before.dossierSha256 === after.dossierSha256 ? [] : [{ kind: "handed-in" as const, round: after.round }]),
    ...judgementReasons(after.reviews.slice(before.reviewCount), after.dossier),
    ...(before.policyVersion === after.policyVersion
      ? []
      : [{ kind: "policy-moved" as const, from: before.policyVersion, to: after.policyVersion }]),
    ...(before.model === after.model ? [] : [{ kind: "model-changed" as const, from: before.model, to: after.model }]),
    ...timeReasons(passed, after.dossier),
    ...reopened(before.flags, after.flags),
  ];
  if (reasons.length > 0) return reasons;
  return [{ kind: before.asOf === after.asOf ? "worked-out-anew" : "time" }];
}

/** The day on which an audit falls due says nothing by itself: it was held, or was missed already. */
function lapsedSince({ subject }: TurningPoint, before: CivilDate, { asOf: now, dossier }: ScoredAnew): boolean {
  const policy = resolvePolicy(dossier.policy);
  const certificate = dossier.certificates.find(({ id }) => id === subject);
  const isOverdue = (asOf: CivilDate): boolean =>
    certificate !== undefined && isSurveillanceOverdue(certificate, { asOf, policy });
  return isOverdue(now) && !isOverdue(before);
}

function timeReasons(passed: readonly TurningPoint[], dossier: Dossier): ScoreReason[] {
  const of = (kind: TurningPoint["kind"]): string[] => [
    ...new Set(passed.filter((point) => point.kind === kind).map(({ subject }) => subject)),
  ];
  const certificates = (
    ["certificate-began", "certificate-expired", "surveillance-lapsed", "audit-held"] as const
  ).flatMap((kind) => of(kind).map((id) => ({ kind, ...namedCertificate(dossier, id) })));
  const evidence = (["evidence-began", "evidence-aged"] as const).flatMap((kind) => {
    const items = of(kind);
    return items.length === 0 ? [] : [{ kind, items }];
  });
  return [...certificates, ...evidence];
}

/** Questions that the certificate answered before and answers no more. */
function reopened(before: readonly Flag[], after: readonly Flag[]): ScoreReason[] {
  const lostIn = (flags: readonly Flag[]): string[] =>
    flags.flatMap(({ code, subject }) => (code === "fast_track_lost" && subject !== null ? [subject] : []));
  const known = new Set(lostIn(before));
  const questions = lostIn(after).filter((id) => !known.has(id));
  return questions.length === 0 ? [] : [{ kind: "questions-reopened", questions }];
}
