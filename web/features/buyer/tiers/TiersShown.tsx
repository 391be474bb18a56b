import type { ShelfEntry } from "#contract/questionnaire.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { planWords } from "#domain/tiers/plan-of.ts";
import type { TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { criterionWords, monthsWords } from "#domain/tiers/tier-words.ts";
import { DataTable } from "#web/components/DataTable.tsx";

/** The rules as words, for who may not change them. */
export function TiersShown({ rules, shelf }: { rules: TierRules; shelf: readonly ShelfEntry[] }) {
  const rows = tiers.map((tier) => ({ tier, ...rules.follows[tier] }));
  const titleOf = (id: string | null): string =>
    id === null ? "Chosen by who sends" : (shelf.find((one) => one.id === id)?.title ?? id);
  return (
    <DataTable
      caption="Tiers and what follows from them"
      captionHidden
      rows={rows}
      rowKey={({ tier }) => tier}
      columns={[
        { id: "tier", header: "Tier", rowHeader: true, cell: ({ tier }) => tierWords[tier] },
        {
          id: "rules",
          header: "A use comes here when",
          cell: ({ tier }) =>
            tier === "standard" ? (
              "No rule above holds"
            ) : (
              <ul>
                {rules[tier].map((rule) => (
                  <li key={criterionWords(rule)}>{criterionWords(rule)}</li>
                ))}
              </ul>
            ),
        },
        { id: "asked", header: "What is asked", cell: ({ questionnaireId }) => titleOf(questionnaireId) },
        { id: "again", header: "Asked again", cell: ({ reviewMonths }) => monthsWords(reviewMonths) },
        { id: "reminders", header: "Reminded by itself", cell: ({ reminders }) => planWords(reminders) },
        {
          id: "apart",
          header: "Who reviews",
          cell: ({ blind }) => (blind ? "Two, without seeing each other" : "Whoever is asked"),
        },
        {
          id: "two",
          header: "Who decides",
          cell: ({ fourEyes }) => (fourEyes ? "Two people" : "As the settings say"),
        },
      ]}
    />
  );
}
