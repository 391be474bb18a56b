import type { AnswerWord } from "#domain/questionnaire/definition.schema.ts";
import type { SpreadsheetMapping } from "#domain/questionnaire/import/spreadsheet/mapping.ts";
import { Select } from "#web/components/Select.tsx";

interface VocabularyFieldsProps {
  readonly mapping: SpreadsheetMapping;
  readonly onChange: (part: Partial<SpreadsheetMapping>) => void;
}

const choices = [
  { value: "yes", label: "Yes" },
  { value: "partial", label: "Partly" },
  { value: "no", label: "No" },
  { value: "na", label: "Not applicable" },
];

/** What the labels of the workbook's own drop-down lists mean; “I do not know” means none of these. */
export function VocabularyFields({ mapping, onChange }: VocabularyFieldsProps) {
  const words = Object.entries(mapping.vocabulary ?? {});
  if (words.length === 0) return null;
  const set = (label: string, word: string): void =>
    onChange({ vocabulary: { ...mapping.vocabulary, [label]: word as AnswerWord } });
  return (
    <fieldset>
      <legend>What the answers of the drop-down lists mean</legend>
      <p class="soft">Please confirm. A list whose answers all have a meaning here becomes a yes/no question.</p>
      <div class="grid">
        {words.map(([label, word], index) => (
          <Select
            key={label}
            id={`vocabulary-${index}`}
            label={`“${label}”`}
            value={word}
            options={choices}
            onChange={(value) => set(label, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
