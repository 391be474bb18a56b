import type { ShelfEntry } from "#contract/questionnaire.ts";
import type { CampaignBody } from "#domain/campaign/campaign.schema.ts";
import { tiers, tierWords } from "#domain/register/tiers.ts";
import { DateInput } from "#web/components/DateInput.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { CampaignForm } from "./campaign-form.ts";

interface CampaignFieldsProps {
  readonly form: CampaignForm;
  readonly shelf: readonly ShelfEntry[];
}

const kinds: Readonly<Record<CampaignBody["questionnaire"]["kind"], { label: string; hint: string }>> = {
  "by-tier": { label: "What the tier says", hint: "As the rules of tiers have it" },
  one: { label: "One questionnaire for all", hint: "Whatever the tier" },
};

/** What is asked, and by when. */
export function CampaignFields({ form, shelf }: CampaignFieldsProps) {
  const { questionnaire, dueOn, name } = form.body.value;
  const choices = shelf.map((entry) => ({ value: entry.id, label: entry.title }));
  const [first] = shelf;
  const setKind = (kind: string): void => {
    if (kind === questionnaire.kind) return;
    const next: CampaignBody["questionnaire"] =
      kind === "one" ? { kind, id: first?.id ?? "" } : { kind: "by-tier", otherwise: null };
    form.change({ questionnaire: next });
  };
  return (
    <>
      <TextInput
        {...form.field("name")}
        label="Name of the sending"
        hint="For you and your colleagues; vendors do not see it"
        required
        value={name}
        onInput={(text) => form.change({ name: text })}
      />
      <RadioGroup
        id="campaign-kind"
        label="What is asked"
        value={questionnaire.kind}
        choices={Object.entries(kinds).map(([value, words]) => ({ value, ...words }))}
        onChange={setKind}
      />
      {questionnaire.kind === "one" ? (
        <Select
          id="campaign-questionnaire-id"
          label="Questionnaire"
          value={questionnaire.id}
          error={form.work.fieldError("/body/questionnaire/id")}
          options={choices}
          onChange={(id) => form.change({ questionnaire: { kind: "one", id } })}
        />
      ) : (
        <Select
          id="campaign-questionnaire-otherwise"
          label="Where the tier says nothing"
          placeholder="Leave it out"
          value={questionnaire.otherwise ?? ""}
          error={form.work.fieldError("/body/questionnaire/otherwise")}
          options={choices}
          onChange={(id) => form.change({ questionnaire: { kind: "by-tier", otherwise: id || null } })}
        />
      )}
      <fieldset class="card stack stack--tight">
        <legend>Answer by</legend>
        <p class="soft">What is in no tier has the day of standard.</p>
        <div class="grid">
          {tiers.map((tier) => (
            <DateInput
              key={tier}
              id={`campaign-dueOn-${tier}`}
              label={tierWords[tier]}
              value={dueOn[tier]}
              error={form.work.fieldError(`/body/dueOn/${tier}`)}
              announceError="off"
              onChange={(day) => form.change({ dueOn: { ...dueOn, [tier]: day } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
