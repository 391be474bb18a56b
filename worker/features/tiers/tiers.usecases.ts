import { fail } from "#contract/problems.ts";
import type { SaveTierRules } from "#contract/tiers.schema.ts";
import type { TierDesk, TierEffectPage } from "#contract/tiers.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import type { ProductId } from "#domain/ids.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { placedIn } from "#domain/tiers/tier-of.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import type { Call, Caller } from "#worker/call.ts";
import { isAsked } from "#worker/features/questionnaires/binding.usecases.ts";
import {
  findTierDesk,
  findTierRules,
  listPlaced,
  tierRulesEffect,
} from "#worker/features/register/tiers.repository.ts";
import { wakeAllEffect } from "#worker/features/reminders/due.repository.ts";
import { voidHandInsEffect } from "#worker/features/sealed/sealed.repository.ts";
import { refusalOf } from "#worker/storage/constraint.ts";

/** The most products one request looks at. */
const mostAtOnce = 500;

/** The rules of tiers that hold. */
export const viewTiers = ({ deps, principal }: Caller): Promise<TierDesk> => findTierDesk(deps.db, principal.orgId);

/** Changes the rules from now on; what was sent keeps the tier it was sent in. The same save sent twice counts once. */
export async function saveTiers(call: Call<TierDesk>, { base, rules }: SaveTierRules): Promise<TierDesk> {
  const { deps, principal, at } = call;
  const { orgId, personId, name } = principal;
  const standing = await findTierDesk(deps.db, orgId);
  if (standing.version === base + 1 && canonicalJson(standing.rules) === canonicalJson(rules)) return standing;
  if (standing.version !== base) fail("stale-revision");
  refuseRelaxing(call, { standing: standing.rules, rules });
  await refuseUnknown(call, rules);
  const version = base + 1;
  return call
    .commit({
      effects: [
        tierRulesEffect(deps.db, { orgId, version, rules, savedBy: personId, savedAt: at }),
        voidHandInsEffect(deps.db, { orgId, tiers: tiers.filter((tier) => !rules.follows[tier].blind) }),
        // When vendors are reminded may have changed.
        wakeAllEffect(deps.db, orgId),
      ],
      audit: {
        action: "tiers.saved",
        subject: String(version),
        details: { version, twoPeople: tiersWith(rules, "fourEyes"), apart: tiersWith(rules, "blind") },
      },
      result: { version, rules, savedBy: name, savedAt: at },
    })
    .catch((error: unknown) => {
      if (refusalOf(error) === "already-there") fail("stale-revision");
      throw error;
    });
}

/** The tiers in which two people decide, or judge without seeing each other, in words; "" is none. */
const tiersWith = ({ follows }: TierRules, what: "fourEyes" | "blind"): string =>
  tiers
    .filter((tier) => follows[tier][what])
    .map((tier) => tierWords[tier])
    .join(", ");

/** That two people decide, or judge, is an owner's to take away, here as in the settings: whoever sends does not lift it from whoever decides. */
function refuseRelaxing(
  { principal }: Caller,
  { standing, rules }: { readonly standing: TierRules | null; readonly rules: TierRules },
): void {
  if (principal.role === "owner" || standing === null) return;
  const messages = {
    fourEyes: "Only an owner can take away that two people decide",
    blind: "Only an owner can take away that two people judge without seeing each other",
  };
  const relaxed = (["fourEyes", "blind"] as const).flatMap((what) =>
    tiers
      .filter((tier) => standing.follows[tier][what] && !rules.follows[tier][what])
      .map((tier) => ({ pointer: `/rules/follows/${tier}/${what}`, message: messages[what] })),
  );
  if (relaxed.length > 0) fail("input-invalid", relaxed);
}

/** A tier may only lead to a questionnaire that can be sent. */
async function refuseUnknown(call: Caller, { follows }: TierRules): Promise<void> {
  const wrong = [];
  for (const tier of tiers) {
    const { questionnaireId } = follows[tier];
    if (questionnaireId !== null && !(await isAsked(call, questionnaireId)))
      wrong.push({ pointer: `/rules/follows/${tier}/questionnaireId`, message: "Choose one of the questionnaires" });
  }
  if (wrong.length > 0) fail("input-invalid", wrong);
}

/** Where rules would put a part of the register's products, beside where they are now. */
export async function previewTiers(
  { deps, principal }: Caller,
  { rules, after }: { readonly rules: TierRules; readonly after?: ProductId | undefined },
): Promise<TierEffectPage> {
  const { orgId } = principal;
  const standing = await findTierRules(deps.db, orgId);
  const found = await listPlaced(deps.db, { orgId, after, most: mostAtOnce });
  const products = found.map(({ said, uses, ...product }) => ({
    ...product,
    before: placedIn({ rules: standing, said, uses }),
    after: placedIn({ rules, said, uses }),
  }));
  const last = found.at(-1);
  return { products, next: found.length < mostAtOnce || last === undefined ? null : last.productId };
}
