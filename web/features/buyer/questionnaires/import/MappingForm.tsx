import { useSignal } from "@preact/signals";
import type { ImportedFile } from "#domain/questionnaire/import/import-file.ts";
import {
  type ColumnRole,
  columnRoles,
  type SpreadsheetMapping,
} from "#domain/questionnaire/import/spreadsheet/mapping.ts";
import { columnLetters, type Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import { Button } from "#web/components/Button.tsx";
import { Checkbox } from "#web/components/Checkbox.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { ImportModel } from "./ImportModel.ts";
import { roleWords } from "./role-words.ts";
import { SavedMappings } from "./SavedMappings.tsx";
import { VocabularyFields } from "./VocabularyFields.tsx";

export interface MappingFormProps {
  readonly model: ImportModel;
  readonly result: ImportedFile;
  readonly mapping: SpreadsheetMapping;
}

/** How a spreadsheet is read: which sheet, which row has the headers, what each column means. */
export function MappingForm({ model, result, mapping: proposed }: MappingFormProps) {
  const mapping = useSignal(proposed);
  const change = (part: Partial<SpreadsheetMapping>): void => {
    mapping.value = { ...mapping.value, ...part };
  };
  const { sheets = [] } = result;
  const sheet = sheets.find(({ name }) => name === mapping.value.sheet) ?? sheets[0];
  return (
    <section class="stack card" aria-labelledby="mapping">
      <h2 id="mapping">How the spreadsheet is read</h2>
      {mapping.value.layout ? <p>It looks like the layout “{mapping.value.layout}”.</p> : null}
      <SavedMappings onUse={(saved) => (mapping.value = saved)} current={mapping.value} />
      <SheetFields sheets={sheets} mapping={mapping.value} onChange={change} />
      {sheet ? <ColumnFields sheet={sheet} mapping={mapping.value} onChange={change} /> : null}
      <Checkbox
        id="mapping-split"
        label="Each line of a cell is a question of its own"
        checked={mapping.value.splitLines === true}
        onChange={(splitLines) => change({ splitLines })}
      />
      <Select
        id="mapping-without-list"
        label="A question without a list of answers becomes"
        value={mapping.value.withoutList ?? "longText"}
        options={[
          { value: "longText", label: "A text to write" },
          { value: "yesNo", label: "Yes, partly, no or not applicable" },
        ]}
        onChange={(value) => change({ withoutList: value === "yesNo" ? "yesNo" : "longText" })}
      />
      <VocabularyFields mapping={mapping.value} onChange={change} />
      <Button variant="secondary" onClick={() => void model.remap(mapping.value)}>
        Read it again this way
      </Button>
    </section>
  );
}

interface FieldsProps {
  readonly mapping: SpreadsheetMapping;
  readonly onChange: (part: Partial<SpreadsheetMapping>) => void;
}

function SheetFields({ sheets, mapping, onChange }: FieldsProps & { readonly sheets: readonly Sheet[] }) {
  return (
    <div class="grid">
      {sheets.length > 1 ? (
        <Select
          id="mapping-sheet"
          label="Sheet with the questions"
          value={mapping.sheet}
          options={sheets.map(({ name, rows }) => ({ value: name, label: `${name} (${rows.length} rows)` }))}
          onChange={(sheet) => onChange({ sheet })}
        />
      ) : null}
      <TextInput
        id="mapping-row"
        label="Row with the headers"
        inputMode="numeric"
        width="short"
        value={String(mapping.headerRow)}
        onInput={(text) => {
          if (/^[1-9]\d{0,4}$/.test(text)) onChange({ headerRow: Number(text) });
        }}
      />
    </div>
  );
}

function ColumnFields({ sheet, mapping, onChange }: FieldsProps & { readonly sheet: Sheet }) {
  const headers = sheet.rows[mapping.headerRow - 1] ?? [];
  const choices = [
    { value: "", label: "No column" },
    ...headers.map((header, index) => ({
      value: isUnique(headers, header) ? header : columnLetters(index),
      label: `${columnLetters(index)}: ${header.trim() || "(no header)"}`,
    })),
  ];
  const set = (role: ColumnRole, header: string): void => {
    const { [role]: _, ...others } = mapping.columns;
    onChange({ columns: header === "" ? others : { ...others, [role]: header } });
  };
  return (
    <fieldset>
      <legend>What the columns hold</legend>
      <div class="grid">
        {columnRoles.map((role) => (
          <Select
            key={role}
            id={`mapping-${role}`}
            label={roleWords[role]}
            value={mapping.columns[role] ?? ""}
            options={choices}
            onChange={(header) => set(role, header)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const isUnique = (headers: readonly string[], header: string): boolean =>
  header.trim() !== "" && headers.filter((other) => other.trim() === header.trim()).length === 1;
