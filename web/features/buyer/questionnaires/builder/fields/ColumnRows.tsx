import { textIn, typeIn } from "#domain/questionnaire/edit/draft.ts";
import { newIds } from "#domain/questionnaire/edit/new-ids.ts";
import { columnTypes } from "#domain/questionnaire/question-types/column-types.ts";
import { Button } from "#web/components/Button.tsx";
import { FieldGroup } from "#web/components/FieldGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import type { Part } from "../part.ts";
import { AnswerList } from "./AnswerList.tsx";
import { PartText } from "./PartText.tsx";

const typeOptions = Object.values(columnTypes).map(({ type, title }) => ({ value: type, label: title }));

/** The columns of a table: small questions. */
export function ColumnRows({ part }: { part: Part }) {
  const list = Array.isArray(part.fields.columns) ? (part.fields.columns as Part["fields"][]) : [];
  const change = (next: readonly unknown[]): void => part.set("columns", next);
  const add = (): void => {
    const id = newIds(list.map((column) => textIn(column ?? {}, "id")))(undefined, `column ${list.length + 1}`);
    change([...list, { id, type: "text", text: "New column" }]);
  };
  return (
    <FieldGroup id={part.idOf("columns")} label="Columns">
      {list.map((column, index) => {
        const own = columnAt(part, { column: column ?? {}, index });
        return (
          <div key={own.idOf("")} class="card stack">
            <PartText part={own} field="text" label={`Heading of column ${index + 1}`} />
            <Select
              id={own.idOf("type")}
              label="Kind of answer"
              value={textIn(own.fields, "type")}
              options={typeOptions}
              onChange={(next) => own.set("type", next)}
            />
            {typeIn(own.fields)?.offers === "options" ? <AnswerList part={own} /> : null}
            <Button
              variant="quiet"
              size="small"
              label={`Remove column ${index + 1}`}
              onClick={() => change(list.filter((_, at) => at !== index))}
            >
              Remove this column
            </Button>
          </div>
        );
      })}
      <Button variant="secondary" size="small" onClick={add}>
        Add a column
      </Button>
    </FieldGroup>
  );
}

const columnAt = (part: Part, { column, index }: { column: Part["fields"]; index: number }): Part => ({
  ...part,
  fields: column,
  idOf: (name) => part.idOf(`column-${index}-${name}`),
  problemOf: (name) => part.problemOf(`columns/${index}/${name}`),
  problemAt: (name) => part.problemAt(`columns/${index}/${name}`),
  settings: (fields) =>
    part.settings(fields).map(({ path, value }) => ({ path: path.toSpliced(-1, 0, "columns", index), value })),
  set: (name, value) => part.set(["columns", index, ...(typeof name === "string" ? [name] : name)], value),
});
