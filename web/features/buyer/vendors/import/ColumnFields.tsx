import { columnLetters, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import { type ImportRole, importRoles, unmappedHeaders, type VendorMapping } from "#domain/register/import/columns.ts";
import { roleWords } from "#domain/register/import/role-words.ts";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { VendorImportModel } from "./VendorImportModel.ts";

const choices = [
  { value: "", label: "Not taken" },
  ...importRoles.map((role) => ({ value: role, label: roleWords[role] })),
];

/** How a list is read: which sheet, which row has the headers, and what each column holds. */
export function ColumnFields({ model }: { model: VendorImportModel }) {
  const [file, mapping] = [model.file.value, model.mapping.value];
  const sheet = file?.sheets.find(({ name }) => name === mapping?.sheet);
  if (!file || !mapping || !sheet) return null;
  const headers = shownRow(sheet, mapping.headerRow - 1);
  const left = unmappedHeaders(headers, mapping);
  return (
    <section class="stack card" aria-labelledby="vendors-columns">
      <h2 id="vendors-columns">How {file.fileName} is read</h2>
      <div class="grid">
        {file.sheets.length > 1 ? (
          <Select
            id="vendors-sheet"
            label="Sheet with the vendors"
            value={mapping.sheet}
            options={file.sheets.map(({ name, rows }) => ({ value: name, label: `${name} (${rows.length} rows)` }))}
            onChange={(name) => model.remap({ ...mapping, sheet: name })}
          />
        ) : null}
        <TextInput
          id="vendors-row"
          label="Row with the headers"
          inputMode="numeric"
          width="short"
          value={String(mapping.headerRow)}
          onInput={(text) => {
            if (/^[1-9]\d{0,4}$/.test(text)) model.remap({ ...mapping, headerRow: Number(text) });
          }}
        />
      </div>
      <fieldset>
        <legend>What the columns hold</legend>
        <div class="grid">
          {headers.map((header, column) =>
            header.trim() === "" ? null : (
              <Select
                key={column}
                id={`vendors-column-${column}`}
                label={`${columnLetters(column)}: ${header.trim()}`}
                hint={exampleIn(sheet.rows.slice(mapping.headerRow), column)}
                value={roleOf(mapping, column) ?? ""}
                options={choices}
                onChange={(role) => model.remap(withRole(mapping, { column, role }))}
              />
            ),
          )}
        </div>
      </fieldset>
      <p>{left.length === 0 ? "Every column is taken." : `Not taken: ${left.join(", ")}.`}</p>
      {mapping.columns.name === undefined && mapping.columns.legalName === undefined ? (
        <p role="status">Say which column holds the vendor’s name.</p>
      ) : null}
    </section>
  );
}

const exampleIn = (rows: readonly (readonly string[])[], column: number): string | undefined => {
  const example = rows.map((row) => (row[column] ?? "").trim()).find((cell) => cell !== "");
  return example === undefined ? undefined : `For example: ${example.slice(0, 60)}`;
};

const roleOf = ({ columns }: VendorMapping, column: number): ImportRole | undefined =>
  importRoles.find((role) => columns[role] === column);

/** A column has one role, and a role one column. */
function withRole(
  mapping: VendorMapping,
  { column, role: wanted }: { readonly column: number; readonly role: string },
): VendorMapping {
  const others = importRoles.flatMap((role) => {
    const at = mapping.columns[role];
    return at === undefined || at === column || role === wanted ? [] : [[role, at] as const];
  });
  const role = importRoles.find((one) => one === wanted);
  return { ...mapping, columns: Object.fromEntries([...others, ...(role ? [[role, column] as const] : [])]) };
}
