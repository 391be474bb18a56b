import { DateInput } from "#web/components/DateInput.tsx";
import { type PropsFor, textsAround, typedText } from "./field-props.ts";

/** A day. */
export function DateField(props: PropsFor<"date">) {
  const { onChange, onLeave } = props;
  return (
    <DateInput
      {...textsAround(props)}
      value={typedText(props)}
      onChange={(value) => onChange({ value })}
      onLeave={onLeave}
    />
  );
}
