import type { JSX } from "preact";
import { asked } from "#domain/words/words.ts";
import { DateInput } from "#web/components/DateInput.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { worded } from "#web/components/worded.tsx";
import { EvidencePicker } from "../EvidencePicker.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import type { AnswerFieldProps } from "./field-props.ts";
import { TableField } from "./TableField.tsx";

const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The field that fits the type of the question. */
export function AnswerField(props: AnswerFieldProps): JSX.Element {
  const { question, answer, error, shelf, onChange, onLeave } = props;
  const said = (text: string) => asked(props.questionnaire, text);
  const texts = { id: question.id, label: said(question.text), hint: question.help && said(question.help), error };
  const text = { ...texts, value: asText(answer.value), onInput: (value: string) => onChange({ value }), onLeave };
  switch (question.type) {
    case "yesNo":
    case "single":
    case "multiple":
      return <ChoiceField {...props} />;
    case "longText":
      return <TextArea {...text} rows={5} limit={question.maxLength ?? 4000} />;
    case "text":
      return <TextInput {...text} maxLength={question.maxLength} />;
    case "email":
    case "url":
      return <TextInput {...text} type={question.type} />;
    case "number":
      return (
        <TextInput
          {...text}
          label={said(question.unit ? `${question.text} (${question.unit})` : question.text)}
          inputMode="decimal"
          width="short"
          onInput={(value) => onChange({ value: numberIn(value) })}
        />
      );
    case "date":
      return (
        <DateInput
          {...texts}
          value={asText(answer.value)}
          onChange={(value) => onChange({ value })}
          onLeave={onLeave}
        />
      );
    case "table":
      return <TableField {...props} question={question} />;
    case "evidence":
      return (
        <>
          <p class="question__text">{worded(said(question.text))}</p>
          <EvidencePicker
            id={question.id}
            about={said(question.short ?? question.text)}
            hint={question.evidence?.examples && said(question.evidence.examples)}
            attached={Array.isArray(answer.value) ? answer.value.map(String) : []}
            shelf={shelf}
            onChange={(value) => onChange({ value: [...value] })}
          />
        </>
      );
    case "aiSystems":
    case "certificates":
    case "declaration":
    case "statement":
      return <p>{worded(said(question.text))}</p>;
  }
}

/** A number when the text is one; what is half typed stays as it is. */
const numberIn = (text: string): string | number =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
