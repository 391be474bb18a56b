import { controls } from "#domain/catalogue/controls.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import type { PolicyModel } from "./PolicyModel.ts";

/** Whose accreditation counts, and which controls a Statement of Applicability must not leave out. */
export function PolicyLists({ model }: { readonly model: PolicyModel }) {
  const { recognisedAccreditationBodies, requiredControls } = model.policy.value;
  const { change } = model.form;
  return (
    <fieldset class="card stack">
      <legend class="field__label">What a certificate must have</legend>
      <TextArea
        key={`bodies-${model.form.edition.value}`}
        id="accreditation-bodies"
        label="Accreditation bodies you recognise"
        hint="One on each line, as it stands on certificates: UKAS, DAkkS. A certificate whose body none of these accredited counts for little."
        rows={6}
        error={model.problemAt("recognisedAccreditationBodies")}
        value={recognisedAccreditationBodies.join("\n")}
        onInput={(text) => change({ recognisedAccreditationBodies: bodiesIn(text) })}
      />
      <Disclosure summary={`Controls that must be applied (${requiredControls.length} of ${controls.length})`}>
        <CheckboxGroup
          id="required-controls"
          label="Controls that must be applied"
          hint="A Statement of Applicability that leaves one of these out is flagged, and excuses no question about it."
          choices={controls.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
          values={requiredControls}
          onChange={(values) => change({ requiredControls: [...values] })}
        />
      </Disclosure>
    </fieldset>
  );
}

/** The names in a text, a line or a comma each, every one once. */
export const bodiesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];
