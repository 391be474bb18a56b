import { plainNumberIn } from "#domain/questionnaire/question-types/quantity.ts";
import { asked } from "#domain/words/words.ts";
import { type PropsFor, textsAround } from "./field-props.ts";
import { QuantityInput } from "./QuantityInput.tsx";

/** A number, with the unit of the question. */
export function NumberField(props: PropsFor<"number">) {
  const { question, questionnaire, answer, onChange, onLeave } = props;
  return (
    <QuantityInput
      {...textsAround(props)}
      unit={question.unit && asked(questionnaire, question.unit)}
      numberIn={plainNumberIn}
      value={answer.value}
      width="short"
      onChange={(value) => onChange({ value })}
      onLeave={onLeave}
    />
  );
}
