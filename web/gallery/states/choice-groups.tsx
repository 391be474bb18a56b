import { CheckboxGroup, type CheckboxGroupProps } from "#web/components/CheckboxGroup.tsx";
import type { CheckChoice, Choice } from "#web/components/choices.ts";
import { RadioGroup, type RadioGroupProps } from "#web/components/RadioGroup.tsx";
import { Held } from "../Held.tsx";
import type { Shown, State } from "../shown.ts";
import { longText, longWord, nothing } from "../texts.ts";
import { neverWaits } from "../usual-states.ts";

const yesPartlyNo: readonly Choice[] = [
  { value: "yes", label: "Yes" },
  { value: "partly", label: "Partly", reveal: <p>Say which part is missing.</p> },
  { value: "no", label: "No" },
];
const data: readonly CheckChoice[] = [
  { value: "pictures", label: "Pictures" },
  { value: "speech", label: "Speech", hint: "Also what was written down from it." },
  { value: "health", label: "Health records", disabled: true },
  { value: "none", label: "None of these", exclusive: true },
];
const long: readonly Choice[] = [
  { value: "word", label: longWord, hint: longWord },
  { value: "text", label: longText, hint: longText },
];
const many = Array.from({ length: 15 }, (_, at) => ({ value: `${at}`, label: `Control A.${at + 1}` }));

const radios =
  (start: string | undefined, props: Partial<RadioGroupProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(value, change) => (
        <RadioGroup id={id} label="Is it tested?" choices={yesPartlyNo} {...props} value={value} onChange={change} />
      )}
    </Held>
  );

const layouts = {
  stacked: radios("yes", { layout: "stacked" }),
  inline: radios("yes", { layout: "inline" }),
} satisfies Record<NonNullable<RadioGroupProps["layout"]>, State>;

const boxes =
  (start: readonly string[], props: Partial<CheckboxGroupProps> = {}): State =>
  (id) => (
    <Held start={start}>
      {(values, change) => (
        <CheckboxGroup
          id={id}
          label="What is it trained on?"
          choices={data}
          {...props}
          values={values}
          onChange={change}
        />
      )}
    </Held>
  );

export const choiceGroups: readonly Shown[] = [
  {
    component: "RadioGroup",
    without: neverWaits,
    states: {
      "nothing chosen": radios(undefined),
      ...layouts,
      "inline, with what a choice reveals": radios("partly", { layout: "inline" }),
      "stacked, with what a choice reveals": radios("partly"),
      "that can be cleared": radios("no", { onClear: nothing }),
      empty: radios(undefined, { choices: [] }),
      "one choice": radios("yes", { choices: yesPartlyNo.slice(0, 1) }),
      "error, with a hint": radios(undefined, { hint: "For every release.", error: "Choose an answer." }),
      optional: radios(undefined, { optional: true }),
      disabled: radios("yes", { disabled: true }),
      "inline, disabled": radios("yes", { layout: "inline", disabled: true }),
      "with long choices": radios("text", { choices: long, label: longText, onClear: nothing }),
      "inline, with long choices": radios("word", { choices: long, label: longWord, layout: "inline" }),
      "many choices": radios("7", { choices: many }),
    },
  },
  {
    component: "CheckboxGroup",
    without: neverWaits,
    states: {
      "nothing ticked": boxes([]),
      "some ticked": boxes(["pictures", "speech"]),
      "what unticks the rest": boxes(["none"]),
      "error, with a hint": boxes([], { hint: "All that apply.", error: "Tick what applies, or none of these." }),
      optional: boxes([], { optional: true }),
      disabled: boxes(["pictures"], { disabled: true }),
      empty: boxes([], { choices: [] }),
      "one choice": boxes(["pictures"], { choices: data.slice(0, 1) }),
      "with long choices": boxes(["word"], { choices: long, label: longText }),
      "many choices": boxes(["1", "3"], { choices: many }),
    },
  },
];
