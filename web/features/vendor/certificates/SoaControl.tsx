import type { Control } from "#domain/catalogue/controls.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { Soa } from "./soa-table.ts";

interface SoaControlProps {
  readonly control: Control;
  readonly entry: Soa[string] | undefined;
  /** Why leaving it out does not fit what is offered; the reviewer will see that. */
  readonly misfit: string | undefined;
  readonly onChange: (entry: Soa[string]) => void;
}

/** One control of the Statement of Applicability; an exclusion wants a reason. */
export function SoaControl({ control, entry, misfit, onChange }: SoaControlProps) {
  return (
    <>
      <RadioGroup
        id={`soa-${control.id}`}
        label={`${control.id} ${control.title}`}
        layout="inline"
        choices={[
          { value: "yes", label: "Included" },
          { value: "no", label: "Excluded" },
        ]}
        value={entry === undefined ? undefined : entry.included ? "yes" : "no"}
        onChange={(value) => onChange({ ...entry, included: value === "yes" })}
      />
      {entry?.included === false ? (
        <TextInput
          id={`soa-${control.id}-reason`}
          label={`Why ${control.id} is excluded`}
          hint={misfit}
          value={entry.justification ?? ""}
          onInput={(justification) => onChange({ ...entry, justification })}
        />
      ) : null}
    </>
  );
}
