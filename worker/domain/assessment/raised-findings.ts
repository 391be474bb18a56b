import { findingSeverities } from "#domain/finding-severities.ts";
import type { DraftAnswer } from "#domain/questionnaire/check-answer.ts";
import type { FindingRule } from "#domain/questionnaire/definition.schema.ts";

interface Rules {
  readonly findings?: readonly FindingRule[] | undefined;
}

/** The findings an answer raises: the rules that name a chosen value, the gravest first. A certificate standing in raises none. */
export function raisedFindings({ findings = [] }: Rules, answer: DraftAnswer | undefined): readonly FindingRule[] {
  if (answer === undefined || answer.byCertificate === true) return [];
  const chosen = new Set([answer.value].flat().filter((value) => typeof value === "string"));
  return findings
    .filter(({ when }) => when.some((value) => chosen.has(value)))
    .sort((a, b) => findingSeverities.indexOf(a.severity) - findingSeverities.indexOf(b.severity));
}
