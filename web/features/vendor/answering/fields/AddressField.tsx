import { TextInput } from "#web/components/TextInput.tsx";
import { type PropsFor, textsAround, typedText } from "./field-props.ts";

/** An email address or a web address, with the keyboard that a phone has for it. */
export function AddressField(props: PropsFor<"email" | "url">) {
  const { question, onChange, onLeave } = props;
  return (
    <TextInput
      {...textsAround(props)}
      type={question.type}
      value={typedText(props)}
      onInput={(value) => onChange({ value })}
      onLeave={onLeave}
    />
  );
}
