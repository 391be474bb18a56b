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
import { type LintRemark, type LintRule, pathsAround } from "./lint/remark.ts";
import { retiredIds } from "./lint/retired-ids.ts";
import { uniqueIds } from "./lint/unique-ids.ts";
import { waitsForNoCertificate } from "./lint/waits-for-no-certificate.ts";
import { asksOneThing, plainText } from "./lint/wording.ts";
import type { ReadablePart } from "./load/readable-part.ts";

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
export const lintQuestionnaire = (questionnaire: Questionnaire): LintRemark[] => remarksOn(questionnaire, new Set());

const remarksOn = (questionnaire: Questionnaire, unsure: ReadonlySet<string>): LintRemark[] =>
  rules.flatMap((rule) => rule(questionnaire, unsure));

/**
 * The remarks on what can be understood of a file with mistakes. One mistake silences only what cannot be told because
 * of it: about the part itself, about sums over the whole, and about answers that are not known.
 */
export const lintReadablePart = (part: ReadablePart): LintRemark[] =>
  remarksOn(part.questionnaire, part.unsure).filter((remark) => canBeTold(remark, part));

// Sums over the whole: wrong as soon as a part of it is made up.
const sums = new Set(["estimated-minutes", "controls-assessed"]);

/** Whether a remark would also be made if the mistakes of the file were mended. */
export function canBeTold({ path, rule }: LintRemark, { parts, owners }: ReadablePart): boolean {
  if (owners.size + parts.size > 0 && (path === "" || sums.has(rule))) return false;
  const around = pathsAround(path);
  if (around.some((one) => parts.has(one))) return false;
  const owner = around.find((one) => owners.has(one));
  return owner === undefined || path === `${owner}/id` || path.startsWith(`${owner}/showIf`);
}

/** Whether nothing among the remarks keeps the questionnaire from being published. */
export const canPublish = (remarks: readonly LintRemark[]): boolean =>
  remarks.every((remark) => remark.severity !== "error");
