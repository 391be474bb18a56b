import type { Revised } from "#contract/request.ts";
import type { TierDesk, TierEffectPage } from "#contract/tiers.ts";
import { suggestedRules } from "#domain/tiers/suggested-rules.ts";
import type { Criterion, TierConsequence, TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { call } from "#web/api/client.ts";
import { type Guard, isFlag, isListOf, isMissingOr, isNullOr, isNumber, isShaped, isText } from "#web/device/guards.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";

const level = isMissingOr(isNumber);
const isCriterion = isShaped<Criterion>({
  data: level,
  consequence: level,
  autonomy: level,
  regulation: level,
  reach: level,
});
const isConsequence = isShaped<TierConsequence>({
  questionnaireId: isNullOr(isText),
  reviewMonths: isNullOr(isNumber),
  fourEyes: isFlag,
  blind: isFlag,
  reminders: isShaped<TierConsequence["reminders"]>({
    isOn: isFlag,
    daysBefore: isListOf(isNumber),
    daysAfter: isListOf(isNumber),
  }),
});
const isRules: Guard<TierRules> = isShaped<TierRules>({
  critical: isListOf(isCriterion),
  important: isListOf(isCriterion),
  follows: isShaped<TierRules["follows"]>({
    critical: isConsequence,
    important: isConsequence,
    standard: isConsequence,
  }),
});

/** Without rules the form begins with a suggestion, which holds for nothing. */
const startOf = ({ version, rules }: TierDesk): Revised<TierRules> => ({
  id: "tiers",
  revision: version,
  body: rules ?? suggestedRules,
});

export type TiersForm = RevisedForm<TierRules>;

/** The form of the rules; the version is their revision, so that two people do not save over each other. */
export const tiersForm = (desk: TierDesk): TiersForm =>
  new RevisedForm({
    box: draftBox({ kind: "tiers", key: "next" }),
    start: startOf(desk),
    isBody: isRules,
    fields: { root: "/rules", prefix: "tiers" },
    store: ({ revision, body }) => call("PUT /api/buyer/tiers", { body: { base: revision, rules: body } }),
    look: async () => startOf(await call("GET /api/buyer/tiers", {})),
  });

export type PlacedProduct = TierEffectPage["products"][number];

/** Where rules would put every product of the register. */
export async function effectOf(rules: TierRules): Promise<readonly PlacedProduct[]> {
  const all: PlacedProduct[] = [];
  let after: string | null = null;
  do {
    const page: TierEffectPage = await call("POST /api/buyer/tiers/effect", {
      body: { rules, ...(after !== null && { after }) },
    });
    all.push(...page.products);
    after = page.next;
  } while (after !== null);
  return all;
}
