import { choicesOf } from "#domain/questionnaire/choices.ts";
import { columnTypes } from "#domain/questionnaire/question-types/column-types.ts";
import type { RespondentColumn } from "#domain/questionnaire/respondent-view.ts";
import { asked, languageOf, plainWords, type Words } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { worded } from "#web/components/worded.tsx";
import type { AnswerFieldProps, PropsFor } from "./field-props.ts";
import { QuantityInput } from "./QuantityInput.tsx";

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A list of things with columns of its own: one small form a row, which works on a phone too. */
export function TableField({ question, questionnaire, answer, error, onChange, onLeave }: PropsFor<"table">) {
  const rows = (Array.isArray(answer.value) ? answer.value : []) as readonly Row[];
  const rowName = question.rowName ? asked(questionnaire, question.rowName) : "row";
  const change = (id: string, part: Record<string, unknown>): void =>
    onChange({ value: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) });
  return (
    <div class="stack">
      <p class="question__text" lang={languageOf(questionnaire, question.text)}>
        {question.text}
      </p>
      {question.help ? (
        <p class="soft" lang={languageOf(questionnaire, question.help)}>
          {question.help}
        </p>
      ) : null}
      {error ? <p class="field__error">{error}</p> : null}
      {rows.map((row, index) => (
        <fieldset key={row.id} class="card stack">
          <legend>
            {worded(rowName)} {index + 1}
          </legend>
          {question.columns.map((column) => (
            <Cell
              key={column.id}
              id={`${question.id}-${row.id}-${column.id}`}
              column={column}
              questionnaire={questionnaire}
              value={row[column.id]}
              onChange={(value) => change(row.id, { [column.id]: value })}
              onLeave={onLeave}
            />
          ))}
          <Button
            variant="quiet"
            label={`Remove ${plainWords(rowName)} ${index + 1}`}
            onClick={() => onChange({ value: rows.filter(({ id }) => id !== row.id) })}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <Button
        variant="secondary"
        onClick={() => onChange({ value: [...rows, { id: crypto.randomUUID().slice(0, 8) }] })}
      >
        Add {worded(rowName)}
      </Button>
    </div>
  );
}

interface CellProps {
  readonly id: string;
  readonly column: RespondentColumn;
  readonly questionnaire: AnswerFieldProps["questionnaire"];
  readonly value: unknown;
  readonly onChange: (value: string | number | readonly string[]) => void;
  readonly onLeave: () => void;
}

function Cell({ id, column, questionnaire, value, onChange, onLeave }: CellProps) {
  const said = (text: string): Words => asked(questionnaire, text);
  const texts = { id, label: said(column.text), hint: column.help && said(column.help) };
  const options = choicesOf({ question: column, questionnaire }).map(({ value: one, label }) => ({
    value: one,
    label: said(label),
  }));
  const typed = String(value ?? "");
  const { quantity } = columnTypes[column.type];
  if (columnTypes[column.type].holds === "list")
    return (
      <CheckboxGroup
        {...texts}
        choices={choicesOf({ question: column, questionnaire }).map(({ value: one, label, exclusive }) => ({
          value: one,
          label: said(label),
          exclusive: exclusive === true,
        }))}
        values={Array.isArray(value) ? value.map(String) : []}
        onChange={onChange}
      />
    );
  if (options.length > 0)
    return <Select {...texts} value={typed} placeholder="Choose" options={options} onChange={onChange} />;
  if (column.type === "date") return <DateInput {...texts} value={typed} onChange={onChange} onLeave={onLeave} />;
  if (quantity === undefined) return <TextInput {...texts} value={typed} onInput={onChange} onLeave={onLeave} />;
  const { unitOf, numberIn } = quantity;
  const unit = unitOf(column);
  return (
    <QuantityInput
      {...texts}
      unit={unit && said(unit)}
      numberIn={numberIn}
      value={value}
      width="full"
      onChange={onChange}
      onLeave={onLeave}
    />
  );
}
