import type { AnswerFieldProps, Field } from "./field-props.ts";
import { fields } from "./registry.tsx";

/** The field that fits the type of the question. */
export function AnswerField(props: AnswerFieldProps) {
  const Fitting: Field = fields[props.question.type];
  return <Fitting {...props} />;
}
