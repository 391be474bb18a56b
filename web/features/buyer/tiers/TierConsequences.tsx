import type { ShelfEntry } from "#contract/questionnaire.ts";
import type { TierConsequence } from "#domain/register/tier-rules.schema.ts";
import { monthsWords } from "#domain/register/tier-words.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Select } from "#web/components/Select.tsx";
import type { TiersForm } from "./tiers-model.ts";

const months = [3, 6, 12, 18, 24, 36, 48, 60] as const;

/** What follows from each tier: what is asked, how often again, and whether two people decide. */
export function TierConsequences({ form, shelf }: { form: TiersForm; shelf: readonly ShelfEntry[] }) {
  const { follows } = form.body.value;
  return (
    <section class="stack" aria-labelledby="tiers-follow">
      <h2 id="tiers-follow">What follows from a tier</h2>
      <div class="grid">
        {tiers.map((tier) => {
          const id = `tiers-follows-${tier}`;
          const one = follows[tier];
          const set = (change: Partial<TierConsequence>): void =>
            form.change({ follows: { ...follows, [tier]: { ...one, ...change } } });
          return (
            <fieldset key={tier} class="card stack stack--tight">
              <legend>{tierWords[tier]}</legend>
              <Select
                id={`${id}-questionnaireId`}
                label="What is asked"
                hint="Its must-haves come with it"
                width="full"
                placeholder="Chosen by who sends"
                value={one.questionnaireId ?? ""}
                error={form.work.fieldError(`/rules/follows/${tier}/questionnaireId`)}
                options={shelf.map((entry) => ({ value: entry.id, label: entry.title }))}
                onChange={(chosen) => set({ questionnaireId: chosen || null })}
              />
              <Select
                id={`${id}-reviewMonths`}
                label="Asked again"
                width="full"
                placeholder={monthsWords(null)}
                value={String(one.reviewMonths ?? "")}
                options={months.map((count) => ({ value: String(count), label: monthsWords(count) }))}
                onChange={(chosen) => set({ reviewMonths: chosen === "" ? null : Number(chosen) })}
              />
              <Checkbox
                id={`${id}-fourEyes`}
                label="Two people decide"
                checked={one.fourEyes}
                onChange={(fourEyes) => set({ fourEyes })}
              />
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}
