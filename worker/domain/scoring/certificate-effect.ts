import type { AssuranceParts } from "#domain/certificate/assurance.ts";
import { eligible } from "#domain/certificate/credit.ts";
import { scopeMatch } from "#domain/certificate/scope.ts";
import { hasSoa, includes } from "#domain/certificate/soa.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Question } from "#domain/questionnaire/definition.schema.ts";
import { isAskedOnPage } from "#domain/questionnaire/question-types/which-types.ts";
import { canCount, controlsOf } from "#domain/questionnaire/which-count.ts";
import { type Setting, settingOf } from "./setting.ts";
import { holdsByCertificate } from "./verdict.ts";

/** Why certificates do not stand in for more answers, in codes that screens put into words. */
export type EffectReason =
  | { readonly code: keyof AssuranceParts | "no-certificate"; readonly certificate: string | null }
  | { readonly code: "scope"; readonly certificate: string; readonly systems: readonly string[] }
  /** Missing costs a part of the credit, required costs all of it; how much a part is stays with the buyer. */
  | { readonly code: "soa-missing" | "soa-required"; readonly certificate: string }
  | { readonly code: "soa-excludes"; readonly certificate: string; readonly controls: readonly string[] };

/** How much work certificates remove from a draft response, and why not more. No weights, no scores. */
export interface CertificateEffect {
  /** Shown questions that a certificate may stand in for and does. */
  readonly covered: readonly string[];
  /** Shown questions that a certificate may stand in for and does not yet. */
  readonly coverable: readonly string[];
  /** Shown questions that no certificate ever answers. */
  readonly neverCovered: number;
  readonly reasons: readonly EffectReason[];
}

/** The effect of the certificates in a draft dossier (SCORING 2, fast track). */
export function certificateEffect(dossier: Dossier): CertificateEffect {
  const setting = settingOf(dossier);
  const shown = dossier.questionnaire.sections
    .flatMap((section) => section.questions)
    .filter((question) => setting.visibility.get(question.id) === "shown" && isAskedOnPage(question));
  const coverable = shown.filter(
    (question) => question.coveredBy === "certificate" && canCount(question, dossier.questionnaire),
  );
  const [covered, open] = [true, false].map((wanted) =>
    coverable.filter((one) => holdsByCertificate(one, setting) === wanted),
  );
  const openControls = (open ?? []).flatMap(controlsOf);
  return {
    covered: (covered ?? []).map((question) => question.id),
    coverable: (open ?? []).map((question) => question.id),
    neverCovered: shown.length - coverable.length,
    reasons: openControls.length === 0 ? [] : reasonsOf(setting, openControls),
  };
}

/**
 * Ids of the questions that the certificates answer today, whether they apply by now or not: an answer may bring one in
 * the moment after.
 */
export function coveredToday(dossier: Dossier): string[] {
  const setting = settingOf(dossier);
  return dossier.questionnaire.sections
    .flatMap((section) => section.questions)
    .filter((question) => isAskedOnPage(question) && canCount(question, dossier.questionnaire))
    .filter((question) => holdsByCertificate(question, setting))
    .map(({ id }) => id);
}

/** Why no certificate answers one question today, as scoring will count it; undefined where one does. */
export function whyNotCovered(dossier: Dossier, question: Question): EffectReason[] | undefined {
  const setting = settingOf(dossier);
  const counts = isAskedOnPage(question) && canCount(question, dossier.questionnaire);
  return counts && holdsByCertificate(question, setting) ? undefined : reasonsOf(setting, controlsOf(question));
}

function reasonsOf(setting: Setting, openControls: readonly string[]): EffectReason[] {
  if (setting.rated.length === 0) return [{ code: "no-certificate", certificate: null }];
  return setting.rated.flatMap((rated) => {
    const { certificate, parts } = rated;
    const onFile = ["confirmed", "document"].includes(certificate.verification ?? "none");
    const weak = Object.entries({ ...parts, verification: onFile ? 1 : 0 }).filter(([, part]) => part < 1);
    const outside = setting.dossier.systems.filter((system) => scopeMatch(certificate, system.id) !== "in");
    const missing = [...new Set(openControls)].filter((control) => eligible(control, [rated], setting.policy) === 0);
    const excluded = missing.filter((control) => hasSoa(certificate) && !includes(certificate, control));
    const reasons: EffectReason[] = weak.map(([code]) => ({
      code: code as keyof AssuranceParts,
      certificate: certificate.id,
    }));
    if (outside.length > 0)
      reasons.push({ code: "scope", certificate: certificate.id, systems: outside.map(({ id }) => id) });
    const { soaMissing } = setting.policy.factors;
    if (!hasSoa(certificate) && soaMissing < 1)
      reasons.push({ code: soaMissing > 0 ? "soa-missing" : "soa-required", certificate: certificate.id });
    if (excluded.length > 0) reasons.push({ code: "soa-excludes", certificate: certificate.id, controls: excluded });
    return reasons;
  });
}
