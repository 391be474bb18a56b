import { useMemo } from "preact/hooks";
import { type Tier, tierWords } from "#domain/register/tiers.ts";
import { planOf, planWords } from "#domain/tiers/plan-of.ts";
import { monthsWords } from "#domain/tiers/tier-words.ts";
import { resource } from "#web/api/resource.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { loadDesk } from "#web/features/buyer/tiers/load-desk.ts";
import { Loading } from "#web/page/Loading.tsx";

/** Where the rules put what is asked for, and what follows from it. */
export function TierFollows({ tier }: { readonly tier: Tier | null }) {
  const desk = useMemo(() => resource(loadDesk), []);
  return (
    <Loading resource={desk}>
      {({ desk: { rules }, shelf }) => {
        if (rules === null || tier === null)
          return (
            <p class="soft">
              There are no rules of tiers yet, so nothing follows from how it is used. <a href="/tiers">Make some</a>
            </p>
          );
        const { questionnaireId, reviewMonths, fourEyes } = rules.follows[tier];
        const asked = shelf.find(({ id }) => id === questionnaireId)?.title;
        return (
          <DefinitionList
            items={[
              { term: "Tier by these uses", value: tierWords[tier] },
              { term: "What is asked", value: asked ?? "Whoever sends chooses" },
              { term: "Reminders", value: planWords(planOf(rules, tier)) },
              { term: "Looked at again", value: monthsWords(reviewMonths) },
              { term: "Who decides", value: fourEyes ? "Two people" : "As your settings say" },
            ]}
          />
        );
      }}
    </Loading>
  );
}
