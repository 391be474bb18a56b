import { useMemo } from "preact/hooks";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { UseFields } from "#web/features/shared/uses/UseFields.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { CorrectModel } from "./CorrectModel.ts";
import type { ExitFormProps } from "./exit-form-props.ts";

/** Puts right what is asked about; the vendor sees each part that changed. */
export function CorrectForm({ assessment, onDone }: ExitFormProps) {
  const model = useMemo(() => new CorrectModel(assessment), [assessment]);
  const { body, work } = model;
  return (
    <Form onSubmit={() => model.save(onDone)}>
      <p>{assessment.vendorName} sees what changed; not how you rate the risk. Its answers stay as they are.</p>
      <WorkProblem work={work} />
      <TextInput
        id="correct-legal"
        label="Legal entity you will contract with"
        required
        error={model.errorOf("/vendorLegalName")}
        value={body.value.vendorLegalName}
        onInput={(vendorLegalName) => model.change({ vendorLegalName })}
      />
      <TextInput
        id="correct-product"
        label="Product"
        required
        error={model.errorOf("/product")}
        value={body.value.product}
        onInput={(product) => model.change({ product })}
      />
      <TextArea
        id="correct-purpose"
        label="What you want to use it for"
        required
        error={model.errorOf("/purpose")}
        value={body.value.purpose}
        onInput={(purpose) => model.change({ purpose })}
      />
      <UseFields model={model.uses} />
      <div class="cluster">
        <Button type="submit" busy={work.busy.value}>
          Save the correction
        </Button>
      </div>
    </Form>
  );
}
