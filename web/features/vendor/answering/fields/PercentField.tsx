import { percentIn } from "#domain/questionnaire/question-types/percent.ts";
import { type PropsFor, textsAround } from "./field-props.ts";
import { QuantityInput } from "./QuantityInput.tsx";

/** A share, with a percent sign beside the question. */
export function PercentField(props: PropsFor<"percent">) {
  const { answer, onChange, onLeave } = props;
  return (
    <QuantityInput
      {...textsAround(props)}
      unit="%"
      numberIn={percentIn}
      value={answer.value}
      width="short"
      onChange={(value) => onChange({ value })}
      onLeave={onLeave}
    />
  );
}
