import { evidenceKindWords } from "#domain/words/assurance.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import type { NewFile } from "./Uploads.ts";

interface KindFieldProps {
  readonly id: string;
  readonly label: string;
  readonly kind: NewFile["kind"] | undefined;
  readonly error?: string | undefined;
  readonly onChange: (kind: NewFile["kind"] | undefined) => void;
}

/** Document, record or report: it decides what the evidence is worth, so nothing is preset. */
export function KindField({ id, label, kind, error, onChange }: KindFieldProps) {
  return (
    <RadioGroup
      id={id}
      label={label}
      choices={Object.entries(evidenceKindWords).map(([value, words]) => ({ value, label: words }))}
      value={kind}
      error={error}
      onChange={(value) => onChange(isKind(value) ? value : undefined)}
    />
  );
}

const isKind = isKeyOf(evidenceKindWords);
