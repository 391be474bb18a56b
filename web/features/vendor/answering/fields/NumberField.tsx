import { TextInput } from "#web/components/TextInput.tsx";
import { type PropsFor, textsAround, typedText } from "./field-props.ts";

/** A number, with its unit beside the question. */
export function NumberField(props: PropsFor<"number">) {
  const { question, onChange, onLeave } = props;
  return (
    <TextInput
      {...textsAround(props)}
      label={question.unit ? `${question.text} (${question.unit})` : question.text}
      inputMode="decimal"
      width="short"
      value={typedText(props)}
      onInput={(text) => onChange({ value: numberIn(text) })}
      onLeave={onLeave}
    />
  );
}

/** A number when the text is one; what is half typed stays as it is. */
const numberIn = (text: string): string | number =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
