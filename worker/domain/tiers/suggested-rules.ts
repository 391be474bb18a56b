import { defaultPlan } from "#domain/assessment/reminder-plan.ts";
import type { TierRules } from "./tier-rules.schema.ts";

/** What a buyer without rules begins with in the form; it holds for nothing until somebody saves it. */
export const suggestedRules: TierRules = {
  critical: [{ consequence: 3 }, { regulation: 3 }, { data: 3, autonomy: 2 }],
  important: [{ data: 2 }, { consequence: 2 }, { regulation: 2 }, { autonomy: 2, reach: 2 }],
  follows: {
    critical: { questionnaireId: null, reviewMonths: 12, fourEyes: true, blind: false, reminders: defaultPlan },
    important: { questionnaireId: null, reviewMonths: 12, fourEyes: false, blind: false, reminders: defaultPlan },
    standard: { questionnaireId: null, reviewMonths: 24, fourEyes: false, blind: false, reminders: defaultPlan },
  },
};
