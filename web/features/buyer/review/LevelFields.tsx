import type { Signal } from "@preact/signals";
import { strengthWords } from "#domain/words/assurance.ts";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { type LevelChoice, levels } from "./level-choice.ts";

export interface Trouble {
  readonly error: string;
  readonly field: "level" | "exact";
}

interface LevelFieldsProps {
  readonly id: string;
  readonly choice: Signal<LevelChoice>;
  readonly trouble: Trouble | undefined;
}

const levelOptions = [...levels, { value: "exact", label: "Another percentage" }];
const strengths = Object.entries(strengthWords).map(([value, label]) => ({ value, label }));

/** How far a practice is in place, and how well that is shown. */
export function LevelFields({ id, choice, trouble }: LevelFieldsProps) {
  const { level, exact, strength } = choice.value;
  const change = (part: Partial<LevelChoice>): void => {
    choice.value = { ...choice.value, ...part };
  };
  const errorAt = (field: Trouble["field"]) => (trouble?.field === field ? trouble.error : undefined);
  return (
    <>
      <Select
        id={`level-${id}`}
        label="How far it is in place"
        placeholder="As worked out"
        error={errorAt("level")}
        value={level}
        options={levelOptions}
        onChange={(value) => change({ level: value })}
      />
      {level === "exact" ? (
        <TextInput
          id={`exact-${id}`}
          label="Percent in place"
          hint="A number from 0 to 100"
          inputMode="decimal"
          width="short"
          error={errorAt("exact")}
          value={exact}
          onInput={(value) => change({ exact: value })}
        />
      ) : null}
      <Select
        id={`strength-${id}`}
        label="How well it is shown"
        placeholder="As worked out"
        value={strength}
        options={strengths}
        onChange={(value) => change({ strength: value as LevelChoice["strength"] })}
      />
    </>
  );
}
