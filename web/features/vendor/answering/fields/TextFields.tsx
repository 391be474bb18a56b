import { mostOf } from "#domain/questionnaire/question-types/text.ts";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { type PropsFor, textsAround, typedText } from "./field-props.ts";

/** A line of text. */
export function TextField(props: PropsFor<"text">) {
  const { onChange, onLeave } = props;
  return (
    <TextInput
      {...textsAround(props)}
      value={typedText(props)}
      onInput={(value) => onChange({ value })}
      onLeave={onLeave}
    />
  );
}

/** One or more paragraphs. */
export function LongTextField(props: PropsFor<"longText">) {
  const { question, onChange, onLeave } = props;
  return (
    <TextArea
      {...textsAround(props)}
      rows={5}
      limit={question.maxLength ?? mostOf.longText}
      value={typedText(props)}
      onInput={(value) => onChange({ value })}
      onLeave={onLeave}
    />
  );
}
