import type { ShelfEntry } from "#contract/questionnaire.ts";
import type { ReminderPlan } from "#domain/assessment/reminder-plan.schema.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { offeredPlans, planWords } from "#domain/tiers/plan-of.ts";
import type { TierConsequence, TierRules } from "#domain/tiers/tier-rules.schema.ts";
import { monthsWords } from "#domain/tiers/tier-words.ts";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Select } from "#web/components/Select.tsx";
import { role } from "#web/page/session.ts";
import type { TiersForm } from "./tiers-model.ts";

const months = [3, 6, 12, 18, 24, 36, 48, 60] as const;

interface TierConsequencesProps {
  readonly form: TiersForm;
  readonly shelf: readonly ShelfEntry[];
  /** The rules that hold; null where there are none. */
  readonly standing: TierRules | null;
}

/** What follows from each tier: what is asked, how often again, and whether two people judge and decide. */
export function TierConsequences({ form, shelf, standing }: TierConsequencesProps) {
  const { follows } = form.body.value;
  return (
    <section class="stack" aria-labelledby="tiers-follow">
      <h2 id="tiers-follow">What follows from a tier</h2>
      <div class="grid">
        {tiers.map((tier) => {
          const id = `tiers-follows-${tier}`;
          const one = follows[tier];
          const isOwners = role.value !== "owner" && (standing?.follows[tier].fourEyes ?? false);
          const isOwnersApart = role.value !== "owner" && (standing?.follows[tier].blind ?? false);
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
              <Select
                id={`${id}-reminders`}
                label="Reminded by itself"
                hint="Of the day answers are due, until they are there"
                width="full"
                value={planWords(one.reminders)}
                options={plansWith(one.reminders).map((plan) => ({ value: planWords(plan), label: planWords(plan) }))}
                onChange={(chosen) => {
                  const reminders = offeredPlans.find((plan) => planWords(plan) === chosen);
                  if (reminders) set({ reminders });
                }}
              />
              <Checkbox
                id={`${id}-fourEyes`}
                label="Two people decide"
                hint={isOwners ? "Only an owner can take this away" : undefined}
                error={form.work.fieldError(`/rules/follows/${tier}/fourEyes`)}
                checked={one.fourEyes}
                disabled={isOwners && one.fourEyes}
                onChange={(fourEyes) => set({ fourEyes })}
              />
              <Checkbox
                id={`${id}-blind`}
                label="Two reviewers judge without seeing each other"
                hint={
                  isOwnersApart
                    ? "Only an owner can take this away"
                    : "Before a decision both hand in, and what differs is settled. Taken away, what is not handed in by both stays sealed and counts for nothing."
                }
                error={form.work.fieldError(`/rules/follows/${tier}/blind`)}
                checked={one.blind}
                disabled={isOwnersApart && one.blind}
                onChange={(blind) => set({ blind })}
              />
            </fieldset>
          );
        })}
      </div>
    </section>
  );
}

/** What can be chosen, with what stands there where it is none of them. */
const plansWith = (standing: ReminderPlan): readonly ReminderPlan[] =>
  offeredPlans.some((plan) => planWords(plan) === planWords(standing)) ? offeredPlans : [standing, ...offeredPlans];
