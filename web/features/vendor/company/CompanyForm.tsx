import { useMemo } from "preact/hooks";
import type { LegalEntityView } from "#contract/request.ts";
import { Button } from "#web/components/Button.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { CompanyModel } from "./CompanyModel.ts";

interface CompanyFormProps {
  readonly entity: LegalEntityView | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

const fields = [
  { key: "name", label: "Registered name", hint: "With its legal form, such as Ltd or GmbH", optional: false },
  { key: "registration", label: "Register and number", hint: undefined, optional: true },
  { key: "country", label: "Country", hint: undefined, optional: true },
  { key: "address", label: "Address", hint: undefined, optional: true },
] as const;

/** One legal entity, as it stands in the register. */
export function CompanyForm({ entity, onSaved, onCancel }: CompanyFormProps) {
  const model = useMemo(() => new CompanyModel(entity), [entity]);
  const save = async (): Promise<void> => {
    if (await model.save()) onSaved();
  };
  return (
    <form
      class="narrow card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {model.work.problem.value ? <ProblemNotice problem={model.work.problem.value} /> : null}
      {fields.map(({ key, label, hint, optional }) => (
        <TextInput
          key={key}
          id={`entity-${key}`}
          label={label}
          hint={hint}
          optional={optional}
          required={!optional}
          value={model.body.value[key]}
          onInput={(value) => model.change({ [key]: value })}
        />
      ))}
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Saving…">
          Save
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
