import { controlIds } from "#domain/catalogue/controls.ts";
import { checkedCredit, credit } from "#domain/certificate/credit.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { canCount } from "#domain/questionnaire/which-count.ts";
import { type RollUp, rollUp } from "./roll-up.ts";
import { type Setting, settingOf } from "./setting.ts";
import type { Credits } from "./values.ts";
import { judge, type Verdict } from "./verdict.ts";

/** One scoring run with its intermediate results, for whoever explains it. */
export interface Scoring {
  readonly setting: Setting;
  readonly verdicts: readonly Verdict[];
  readonly credits: Credits;
  readonly result: RollUp;
}

/** Verdicts, credits and sums of a dossier (SCORING 1 to 5). */
export function runScoring(dossier: Dossier): Scoring {
  const setting = settingOf(dossier);
  const { questionnaire } = dossier;
  const verdicts = questionnaire.sections
    .flatMap((section) => section.questions)
    .filter((question) => canCount(question, questionnaire))
    .map((question) => judge(question, setting));
  const { rated, policy } = setting;
  const credits: Credits = new Map(
    controlIds.map((control) => [
      control,
      { credit: credit(control, rated, policy), checkedCredit: checkedCredit(control, rated, policy) },
    ]),
  );
  return { setting, verdicts, credits, result: rollUp(verdicts, { credits, policy }) };
}
