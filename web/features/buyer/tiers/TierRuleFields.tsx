import { tierWords } from "#domain/register/tiers.ts";
import { Button } from "#web/components/Button.tsx";
import { CriterionFields } from "./CriterionFields.tsx";
import type { TiersForm } from "./tiers-model.ts";

/** The rules that put a product into a tier, any one of which is enough. */
export function TierRuleFields({ form, tier }: { form: TiersForm; tier: "critical" | "important" }) {
  const rules = form.body.value[tier];
  const change = (next: TiersForm["body"]["value"]["critical"]): void => form.change({ [tier]: next });
  const name = tierWords[tier];
  return (
    <section class="stack" aria-labelledby={`tier-${tier}`}>
      <h2 id={`tier-${tier}`}>{name}</h2>
      <p class="soft">
        {rules.length === 0
          ? "No rule yet: nothing comes here by its use."
          : "A product comes here when one of these rules holds for one of its uses. Within a rule, everything it names has to hold."}
      </p>
      {rules.map((criterion, index) => (
        <CriterionFields
          // Rules have no name of their own; each change draws all of them anew from the form.
          key={index}
          id={`tiers-${tier}-${index}`}
          legend={`${name}, rule ${index + 1}`}
          criterion={criterion}
          error={form.work.fieldError(`/rules/${tier}/${index}`)}
          onChange={(next) => change(rules.map((one, at) => (at === index ? next : one)))}
          onRemove={() => change(rules.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button variant="secondary" onClick={() => change([...rules, {}])}>
          Add a rule for {name.toLowerCase()}
        </Button>
      </div>
    </section>
  );
}
