import { choicesOf } from "#domain/questionnaire/choices.ts";
import { otherValue } from "#domain/questionnaire/options.ts";
import { asked } from "#domain/words/words.ts";
import type { CheckChoice } from "#web/components/choices.ts";
import { TextInput } from "#web/components/TextInput.tsx";
import type { AnswerFieldProps } from "./field-props.ts";

/** What can be chosen; "something else" opens a field for the vendor's own words. */
export function choicesFor({ question, questionnaire, answer, onChange, onLeave }: AnswerFieldProps): CheckChoice[] {
  return choicesOf({ question, questionnaire }).map(({ value, label, exclusive }) => ({
    value,
    label: asked(questionnaire, label),
    exclusive: exclusive === true,
    ...(value === otherValue
      ? {
          reveal: (
            <TextInput
              id={`${question.id}-other`}
              label="In your own words"
              value={answer.otherText ?? ""}
              onInput={(otherText) => onChange({ otherText })}
              onLeave={onLeave}
            />
          ),
        }
      : {}),
  }));
}
