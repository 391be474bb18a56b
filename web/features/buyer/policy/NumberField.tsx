import { useSignal } from "@preact/signals";
import { TextInput } from "#web/components/TextInput.tsx";

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly kind: "share" | "count" | "weight";
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const limits = {
  share: { most: 1, whole: false, words: "a number from 0 to 1" },
  count: { most: 10_000, whole: true, words: "a whole number" },
  weight: { most: 100, whole: false, words: "a number from 0 to 100" },
} as const;

/** A number that is taken over when it is one; until then the words beside it say what is missing. */
export function NumberField({ id, label, hint, kind, value, onChange }: NumberFieldProps) {
  const typed = useSignal<string | null>(null);
  const { most, whole, words } = limits[kind];
  const text = typed.value ?? String(value);
  const number = Number(text.replace(",", "."));
  const isFine = text.trim() !== "" && number >= 0 && number <= most && (!whole || Number.isInteger(number));
  return (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      width="short"
      inputMode={whole ? "numeric" : "decimal"}
      value={text}
      error={isFine ? undefined : `Enter ${words}`}
      onInput={(next) => {
        typed.value = next;
        const parsed = Number(next.replace(",", "."));
        if (next.trim() !== "" && parsed >= 0 && parsed <= most && (!whole || Number.isInteger(parsed)))
          onChange(parsed);
      }}
    />
  );
}
