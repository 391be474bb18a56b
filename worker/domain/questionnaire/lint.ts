import type { Questionnaire } from "./definition.schema.ts";
import { answerValues } from "./lint/answer-values.ts";
import { helpIsThere, noDoubleNegative, proofIsShown } from "./lint/clear-wording.ts";
import { conditionFits } from "./lint/condition-fits.ts";
import { conditionHolds } from "./lint/condition-holds.ts";
import { conditionValues } from "./lint/condition-values.ts";
import { controlsAssessed, controlsExist, coveredHasControls } from "./lint/controls.ts";
import { earlierOnly } from "./lint/earlier-only.ts";
import { estimatedMinutes } from "./lint/estimated-minutes.ts";
import { fitsType } from "./lint/fits-type.ts";
import { goodAnswerSaid } from "./lint/good-answer-said.ts";
import { limitsAgree } from "./lint/limits-agree.ts";
import { mustHaveCounts } from "./lint/must-have-counts.ts";
import { optionsExist } from "./lint/options-exist.ts";
import type { LintRemark, LintRule } from "./lint/remark.ts";
import { retiredIds } from "./lint/retired-ids.ts";
import { uniqueIds } from "./lint/unique-ids.ts";
import { waitsForNoCertificate } from "./lint/waits-for-no-certificate.ts";
import { asksOneThing, plainText } from "./lint/wording.ts";

export type { LintRemark } from "./lint/remark.ts";

const rules: readonly LintRule[] = [
  uniqueIds,
  retiredIds,
  earlierOnly,
  conditionValues,
  conditionFits,
  conditionHolds,
  optionsExist,
  answerValues,
  fitsType,
  limitsAgree,
  controlsExist,
  coveredHasControls,
  mustHaveCounts,
  goodAnswerSaid,
  asksOneThing,
  noDoubleNegative,
  proofIsShown,
  plainText,
  waitsForNoCertificate,
  helpIsThere,
  estimatedMinutes,
  controlsAssessed,
];

/** All remarks on a questionnaire that reads well as a file but may not work as a questionnaire; see `canPublish`. */
export const lintQuestionnaire = (questionnaire: Questionnaire): LintRemark[] =>
  rules.flatMap((rule) => rule(questionnaire));

/** Whether nothing among the remarks keeps the questionnaire from being published. */
export const canPublish = (remarks: readonly LintRemark[]): boolean =>
  remarks.every((remark) => remark.severity !== "error");
