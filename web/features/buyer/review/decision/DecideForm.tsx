import type { Decide } from "#contract/decision.schema.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Form } from "#web/components/Form.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { DraftLine } from "#web/forms/FormNotices.tsx";
import type { ReviewModel } from "../ReviewModel.ts";
import { BeforeDeciding } from "./BeforeDeciding.tsx";
import type { DecisionModel } from "./DecisionModel.ts";

interface DecideFormProps {
  readonly model: DecisionModel;
  readonly review: ReviewModel;
  readonly fourEyes: boolean;
  readonly again: boolean;
}

const outcomes = [
  { value: "approve", label: "Approve" },
  { value: "approve-with-conditions", label: "Approve with conditions", hint: "Each becomes a dated follow-up." },
  { value: "decline", label: "Decline" },
] as const;

/** The decision and its reason: what a reviewer defends a year later. */
export function DecideForm({ model, review, fourEyes, again }: DecideFormProps) {
  const { body, change, field } = model.form;
  const { outcome, reason, reviewOn } = body.value;
  return (
    <Form class="narrow card stack" onSubmit={() => model.decide()}>
      <h2>{again ? "Decide anew" : "Decide"}</h2>
      <DraftLine form={model.form} />
      <BeforeDeciding review={review} />
      <RadioGroup
        {...field("outcome")}
        label="What do you decide?"
        choices={[...outcomes]}
        value={outcome}
        error={model.isUnchosen.value && outcome === "" ? "Choose what you decide" : undefined}
        onChange={(value) => change({ outcome: value as Decide["outcome"] })}
      />
      {outcome === "approve-with-conditions" ? <Conditions model={model} /> : null}
      <TextArea
        {...field("reason")}
        label="Why"
        hint="Somebody who was not there should understand it."
        rows={4}
        limit={5000}
        required
        value={reason}
        onInput={(value) => change({ reason: value })}
      />
      <DateInput
        {...field("reviewOn")}
        label="To be looked at again by"
        hint={
          model.view.value?.reviewOn
            ? "As the rules of its tier say; empty where only an event brings it up"
            : "Empty where only an event brings it up again"
        }
        optional
        value={reviewOn ?? model.view.value?.reviewOn ?? ""}
        onChange={(day) => change({ reviewOn: day })}
      />
      <p class="soft">
        {fourEyes
          ? "Your organisation asks for two people: this is a proposal until a colleague confirms it."
          : "The decision is final and is kept with the scores and versions of this moment. A later one can follow it, none can change it. A vendor that was told of an earlier one sees that it no longer stands."}
      </p>
      <Button type="submit" busy={model.work.busy.value} busyText="Saving…">
        {fourEyes ? "Propose the decision" : "Decide"}
      </Button>
    </Form>
  );
}

function Conditions({ model }: { model: DecisionModel }) {
  const { body, field } = model.form;
  const { conditions } = body.value;
  const { error } = field("conditions");
  const set = (next: Decide["conditions"]): void => model.form.change({ conditions: next });
  const change = (index: number, part: Partial<Decide["conditions"][number]>): void =>
    set(conditions.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset class="stack">
      <legend class="field__label">Conditions</legend>
      {error ? <p class="field__error">{error}</p> : null}
      {conditions.map(({ text, dueOn }, index) => (
        <div key={`condition-${index + 1}`} class="stack stack--tight">
          <TextInput
            {...field(`conditions/${index}/text`)}
            label={`Condition ${index + 1}`}
            value={text}
            onInput={(value) => change(index, { text: value })}
          />
          <DateInput
            {...field(`conditions/${index}/dueOn`)}
            label="Until"
            value={dueOn}
            onChange={(value) => change(index, { dueOn: value })}
          />
          <div class="cluster">
            <Button
              variant="quiet"
              size="small"
              label={`Remove condition ${index + 1}`}
              onClick={() => set(conditions.filter((_, at) => at !== index))}
            >
              Remove
            </Button>
          </div>
        </div>
      ))}
      <Button variant="secondary" onClick={() => set([...conditions, { text: "", dueOn: "" }])}>
        Add a condition
      </Button>
    </fieldset>
  );
}
