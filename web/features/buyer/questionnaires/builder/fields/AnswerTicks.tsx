import { listIn } from "#domain/questionnaire/edit/draft.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import type { Part } from "../part.ts";
import { choicesOf } from "./choices-of.ts";

interface AnswerTicksProps {
  readonly part: Part;
  /** Field of the part that holds the list of answers. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
}

/** Ticks some of the answers a question can get; nothing for a question without choices. */
export function AnswerTicks({ part, field, label, hint }: AnswerTicksProps) {
  const choices = choicesOf(part.fields, part.shape);
  if (choices.length === 0) return null;
  return (
    <CheckboxGroup
      id={part.idOf(field)}
      label={label}
      {...(hint !== undefined && { hint })}
      choices={choices}
      values={listIn(part.fields, field)}
      onChange={(values) => part.set(field, values.length === 0 ? undefined : values)}
    />
  );
}
