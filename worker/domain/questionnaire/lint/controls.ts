import { controlIds, isControlId } from "#domain/catalogue/controls.ts";
import { didYouMean } from "../load/did-you-mean.ts";
import { mayCount } from "../question-types/which-types.ts";
import { type LintRule, nameOf, placedQuestions } from "./remark.ts";

/** Mapped controls are among the 38 of Annex A. */
export const controlsExist: LintRule = (questionnaire) =>
  placedQuestions(questionnaire).flatMap(({ question, path }) =>
    (question.controls?.iso42001 ?? []).flatMap((id, index) => {
      if (isControlId(id)) return [];
      const text = `${nameOf(question)} names the control “${id}”, which ISO/IEC 42001 Annex A does not have${didYouMean(id, controlIds) || "."}`;
      return [{ severity: "error", rule: "controls-exist", path: `${path}/controls/iso42001/${index}`, text }];
    }),
  );

/** Tells which controls no question assesses: a score says nothing about them. */
export const controlsAssessed: LintRule = (questionnaire) => {
  const assessed = new Set(
    placedQuestions(questionnaire)
      .filter(({ question }) => mayCount(question) && question.importance !== "none")
      .flatMap(({ question }) => question.controls?.iso42001 ?? []),
  );
  const missing = controlIds.filter((id) => !assessed.has(id));
  if (missing.length === 0) return [];
  const text = `No question assesses ${missing.length} of ${controlIds.length} controls: ${missing.join(", ")}.`;
  return [{ severity: "info", rule: "controls-assessed", path: "", text }];
};

/** A certificate speaks for controls: a question it may answer names at least one. */
export const coveredHasControls: LintRule = (questionnaire) =>
  placedQuestions(questionnaire)
    .filter(({ question }) => question.coveredBy !== undefined && (question.controls?.iso42001 ?? []).length === 0)
    .map(({ question, path }) => ({
      severity: "error",
      rule: "covered-has-controls",
      path: `${path}/coveredBy`,
      text: `${nameOf(question)} may be covered by a certificate, but names no control that the certificate could show.`,
    }));
