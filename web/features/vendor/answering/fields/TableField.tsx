import { answerWordsIn, optionsOf } from "#domain/questionnaire/options.ts";
import type { RespondentColumn, RespondentQuestion } from "#domain/questionnaire/respondent-view.ts";
import { asked, type Words } from "#domain/words/words.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { worded } from "#web/components/worded.tsx";
import type { AnswerFieldProps } from "./field-props.ts";

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
interface TableFieldProps extends AnswerFieldProps {
  readonly question: Extract<RespondentQuestion, { type: "table" }>;
}

/** A list of things with columns of its own: one small form a row, which works on a phone too. */
export function TableField({ question, questionnaire, answer, error, onChange, onLeave }: TableFieldProps) {
  const rows = (Array.isArray(answer.value) ? answer.value : []) as readonly Row[];
  const rowName = question.rowName ?? "row";
  const rowWords = question.rowName ? asked(questionnaire, question.rowName) : rowName;
  const change = (id: string, part: Record<string, unknown>): void =>
    onChange({ value: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) });
  return (
    <div class="stack">
      <p class="question__text" lang={questionnaire.language}>
        {question.text}
      </p>
      {question.help ? (
        <p class="soft" lang={questionnaire.language}>
          {question.help}
        </p>
      ) : null}
      {error ? <p class="field__error">{error}</p> : null}
      {rows.map((row, index) => (
        <fieldset key={row.id} class="card stack">
          <legend>
            {worded(rowWords)} {index + 1}
          </legend>
          {question.columns.map((column) => (
            <Cell
              key={column.id}
              id={`${question.id}-${row.id}-${column.id}`}
              column={column}
              questionnaire={questionnaire}
              options={choicesOf(column, questionnaire)}
              value={String(row[column.id] ?? "")}
              onChange={(value) => change(row.id, { [column.id]: value })}
              onLeave={onLeave}
            />
          ))}
          <Button
            variant="quiet"
            label={`Remove ${rowName} ${index + 1}`}
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
        Add {worded(rowWords)}
      </Button>
    </div>
  );
}

const choicesOf = (column: RespondentColumn, questionnaire: AnswerFieldProps["questionnaire"]) =>
  column.type === "yesNo"
    ? Object.entries(answerWordsIn(questionnaire.language)).map(([value, label]) => ({
        value,
        label: asked(questionnaire, label),
      }))
    : optionsOf(questionnaire, column).map(({ value, label }) => ({ value, label: asked(questionnaire, label) }));

interface CellProps {
  readonly id: string;
  readonly column: RespondentColumn;
  readonly questionnaire: AnswerFieldProps["questionnaire"];
  readonly options: readonly { readonly value: string; readonly label: Words }[];
  readonly value: string;
  readonly onChange: (value: string | number) => void;
  readonly onLeave: () => void;
}

function Cell({ id, column, questionnaire, options, value, onChange, onLeave }: CellProps) {
  const said = (text: string) => asked(questionnaire, text);
  const texts = { id, label: said(column.text), hint: column.help && said(column.help), value };
  if (options.length > 0) return <Select {...texts} placeholder="Choose" options={options} onChange={onChange} />;
  const isNumber = column.type === "number";
  return (
    <TextInput
      {...texts}
      onInput={(text) =>
        onChange(isNumber && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text)
      }
      onLeave={onLeave}
    />
  );
}
