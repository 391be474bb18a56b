import { answerWordsIn, optionsOf, otherValue } from "#domain/questionnaire/options.ts";
import { asked } from "#domain/words/words.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import type { CheckChoice } from "#web/components/choices.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { AnswerFieldProps } from "./field-props.ts";

const mostRadios = 7;
const everyWord = ["yes", "partial", "no", "na"] as const;

/** Yes or no, one of several, or any of several. */
export function ChoiceField(props: AnswerFieldProps) {
  const { question, questionnaire, answer, error, onChange, onLeave } = props;
  const said = (text: string) => asked(questionnaire, text);
  const texts = { id: question.id, label: said(question.text), hint: question.help && said(question.help), error };
  const choices = choicesOf(props);
  const choose = (value: string): void => {
    onChange({ value });
    onLeave();
  };
  if (question.type === "multiple")
    return (
      <CheckboxGroup
        {...texts}
        choices={choices}
        values={Array.isArray(answer.value) ? answer.value.map(String) : []}
        onChange={(values) => {
          onChange({ value: [...values] });
          onLeave();
        }}
      />
    );
  const value = typeof answer.value === "string" ? answer.value : undefined;
  if (choices.length > mostRadios)
    return <Select {...texts} value={value ?? ""} placeholder="Choose an answer" options={choices} onChange={choose} />;
  return <RadioGroup {...texts} choices={choices} value={value} onChange={choose} onClear={() => choose("")} />;
}

function choicesOf({ question, questionnaire, answer, onChange, onLeave }: AnswerFieldProps): CheckChoice[] {
  const words = answerWordsIn(questionnaire.language);
  if (question.type === "yesNo")
    return (question.answers ?? everyWord).map((value) => ({ value, label: asked(questionnaire, words[value]) }));
  return optionsOf(questionnaire, question).map((option) => ({
    value: option.value,
    label: asked(questionnaire, option.label),
    exclusive: "exclusive" in option && option.exclusive === true,
    ...(option.value === otherValue
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
