import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { choicesFor } from "./choices-for.tsx";
import { type PropsFor, textsAround } from "./field-props.ts";

const mostRadios = 7;

/** Yes or no, or one of several. */
export function ChoiceField(props: PropsFor<"yesNo" | "single">) {
  const { answer, onChange, onLeave } = props;
  const texts = textsAround(props);
  const choices = choicesFor(props);
  const choose = (value: string): void => {
    onChange({ value });
    onLeave();
  };
  const value = typeof answer.value === "string" ? answer.value : undefined;
  if (choices.length > mostRadios)
    return <Select {...texts} value={value ?? ""} placeholder="Choose an answer" options={choices} onChange={choose} />;
  return <RadioGroup {...texts} choices={choices} value={value} onChange={choose} onClear={() => choose("")} />;
}
