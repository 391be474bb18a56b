import type { SystemBody } from "#contract/request.schema.ts";
import type { SystemView } from "#contract/request.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { DatasetRows } from "./DatasetRows.tsx";
import { ServiceRows } from "./ServiceRows.tsx";
import { type SystemModel, systemModel } from "./SystemModel.ts";
import { aiActWords, choicesOf, systemWords } from "./system-words.ts";
import { Whence } from "./Whence.tsx";

interface SystemFormProps {
  readonly system: SystemView | null;
  readonly onSaved: (system: SystemView) => void;
  readonly onCancel: () => void;
}

/** One AI system of the vendor: typed once, used in every response. */
export function SystemForm({ system, onSaved, onCancel }: SystemFormProps) {
  const model = useForm(() => systemModel(system), [system?.id]);
  const save = async (): Promise<void> => {
    const saved = await model.save();
    if (saved) onSaved(saved);
  };
  const cancel = (): void => {
    model.discard();
    onCancel();
  };
  return (
    <Form class="card stack" onSubmit={save}>
      <FormNotices form={model} />
      <ChangedSince form={model} words={Object.values(systemWords)} />
      <What model={model} />
      <Whence model={model} />
      <DatasetRows
        field={model.field}
        datasets={model.body.value.datasets ?? []}
        onChange={(datasets) => model.change({ datasets: [...datasets] })}
      />
      <ServiceRows
        field={model.field}
        services={model.body.value.thirdPartyServices}
        onChange={(thirdPartyServices) => model.change({ thirdPartyServices })}
      />
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Saving…">
          Save the AI system
        </Button>
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

function What({ model }: { model: SystemModel }) {
  const { body, change, field } = model;
  const { name, version = "", purpose, affectsPeople, personalData, aiActClass } = body.value;
  return (
    <>
      <TextInput
        {...field("name")}
        label="Name of the AI system"
        required
        value={name}
        onInput={(value) => change({ name: value })}
      />
      <TextInput
        {...field("version")}
        label="Version"
        optional
        width="short"
        value={version}
        onInput={(value) => change({ version: value })}
      />
      <TextArea
        {...field("purpose")}
        label="What it is meant for"
        rows={3}
        value={purpose}
        onInput={(value) => change({ purpose: value })}
      />
      <CheckboxGroup
        id="system-effects"
        label="Does any of this apply?"
        choices={[
          { value: "affectsPeople", label: "Its results affect people" },
          { value: "personalData", label: "It works with personal data" },
        ]}
        values={[...(affectsPeople ? ["affectsPeople"] : []), ...(personalData ? ["personalData"] : [])]}
        onChange={(values) =>
          change({ affectsPeople: values.includes("affectsPeople"), personalData: values.includes("personalData") })
        }
      />
      <Select
        {...field("aiActClass")}
        label="Class under the EU AI Act"
        value={aiActClass}
        options={choicesOf(aiActWords)}
        onChange={(value) => change({ aiActClass: value as SystemBody["aiActClass"] })}
      />
    </>
  );
}
