import { useSignal } from "@preact/signals";
import type { AssessmentEntry } from "#contract/assessment.ts";
import { mostCompared } from "#domain/comparison/most-compared.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { Form } from "#web/components/Form.tsx";

interface ChooseVendorsProps {
  readonly submitted: readonly AssessmentEntry[];
  readonly chosen: readonly string[];
  readonly onCompare: (ids: readonly string[]) => void;
}

/** Which submitted assessments to compare. */
export function ChooseVendors({ submitted, chosen, onCompare }: ChooseVendorsProps) {
  const picked = useSignal<readonly string[]>(chosen);
  const error = useSignal<string | undefined>(undefined);
  if (submitted.length < 2) return <Empty title="Not enough to compare yet">Two vendors must have submitted.</Empty>;
  const compare = (): void => {
    const fits = picked.value.length >= 2 && picked.value.length <= mostCompared;
    error.value = fits ? undefined : `Choose at least two and at most ${mostCompared}`;
    if (fits) onCompare(picked.value);
  };
  return (
    <Form class="stack choose-vendors" onSubmit={compare}>
      <CheckboxGroup
        id="vendors"
        label="Which vendors?"
        hint="Two to ten. The first one's scoring policy applies to all."
        error={error.value}
        choices={submitted.map(({ id, product, vendorName }) => ({ value: id, label: product, hint: vendorName }))}
        values={picked.value}
        onChange={(values) => (picked.value = values)}
      />
      <Button type="submit" variant={chosen.length >= 2 ? "secondary" : "primary"}>
        Compare
      </Button>
    </Form>
  );
}
