import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { choicesFor } from "./choices-for.tsx";
import { type PropsFor, textsAround } from "./field-props.ts";

/** Any of several. */
export function ChoicesField(props: PropsFor<"multiple">) {
  const { answer, onChange, onLeave } = props;
  return (
    <CheckboxGroup
      {...textsAround(props)}
      choices={choicesFor(props)}
      values={Array.isArray(answer.value) ? answer.value.map(String) : []}
      onChange={(values) => {
        onChange({ value: [...values] });
        onLeave();
      }}
    />
  );
}
