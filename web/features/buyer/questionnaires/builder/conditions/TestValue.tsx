import { isCivilDate } from "#domain/civil-date.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Select } from "#web/components/Select.tsx";
import { DraftText } from "../fields/DraftText.tsx";
import { keyOf, type Subject, testNameOf, testOf } from "./subjects.ts";
import type { Leaf } from "./tree.ts";

interface TestValueProps {
  readonly id: string;
  readonly leaf: Leaf;
  readonly subject: Subject | undefined;
  readonly error: string | undefined;
  readonly onChange: (leaf: Leaf) => void;
}

/** The value of a test, in a field that fits what it looks at: ticks, a list, a date, a number or a text. */
export function TestValue({ id, leaf, subject, error, onChange }: TestValueProps) {
  const name = testNameOf(leaf.test);
  const value: unknown = Reflect.get(leaf.test, name);
  const set = (next: unknown): void =>
    onChange({ ...leaf, test: testOf({ key: keyOf(leaf.test), name, value: next }) });
  const texts = { id, ...(error !== undefined && { error }) };
  const choices = withStrangers(subject?.choices ?? [], value);
  if (name === "answered") return error === undefined ? null : <Notice kind="error" title={error} />;
  if (name === "isOneOf")
    return (
      <CheckboxGroup
        {...texts}
        label="Answers"
        choices={choices}
        values={[value].flat().map(String)}
        onChange={(values) => set([...values])}
      />
    );
  if (choices.length > 0)
    return (
      <Select
        {...texts}
        label="Answer"
        placeholder="Choose"
        value={String(value ?? "")}
        options={choices}
        onChange={(next) => set(subject?.kind === "flag" ? next === "true" : next)}
      />
    );
  if (subject?.kind === "day")
    return (
      <DateInput
        {...texts}
        label="Day"
        value={isDay(value) ? value : ""}
        onChange={(next) => next !== value && set(next)}
      />
    );
  return (
    <DraftText
      {...texts}
      label="Value"
      width="short"
      value={String(value ?? "")}
      onChange={(next) => set(subject?.numberIn?.(next) ?? next)}
    />
  );
}

const isDay = (value: unknown): value is string => typeof value === "string" && isCivilDate(value);

/** The answers there are, and those in the file that are none, so that they can be seen and taken out. */
function withStrangers(choices: Subject["choices"], value: unknown): Subject["choices"] {
  const values = [value]
    .flat()
    .filter((one) => one !== undefined && one !== "")
    .map(String);
  if (choices.length === 0 && !Array.isArray(value)) return choices;
  const strange = values.filter((one) => !choices.some((choice) => choice.value === one));
  return [...choices, ...strange.map((one) => ({ value: one, label: `“${one}” (not an answer)` }))];
}
