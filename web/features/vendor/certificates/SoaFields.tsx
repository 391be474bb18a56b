import type { SystemView } from "#contract/request.ts";
import { controlIds, controls, domains } from "#domain/catalogue/controls.ts";
import { exclusionClashes, includes, soaSides } from "#domain/certificate/soa.ts";
import { clashWords } from "#domain/foreseen/foreseen-words.ts";
import { percent } from "#domain/format.ts";
import { defaultPolicy } from "#domain/policy/policy.ts";
import { Button } from "#web/components/Button.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { CertificateModel } from "./CertificateModel.ts";
import { SoaControl } from "./SoaControl.tsx";
import { SoaTable } from "./SoaTable.tsx";
import { everythingIncluded } from "./soa-table.ts";

/** The Statement of Applicability: which of the 38 controls are included, and why others are not. */
export function SoaFields({ model, systems }: { model: CertificateModel; systems: readonly SystemView[] }) {
  const { body, change, field } = model;
  const soa = body.value.soa ?? {};
  return (
    <section class="stack" aria-labelledby="soa">
      <h2 id="soa">Statement of Applicability</h2>
      <p>
        {Object.keys(soa).length === 0
          ? `Not entered yet. Without it usually only ${percent(defaultPolicy.factors.soaMissing)} of the certificate's weight counts.`
          : `${soaSides(soa).included.length} of ${controlIds.length} controls are included.`}
      </p>
      <div class="cluster">
        <Button variant="secondary" onClick={() => change({ soa: everythingIncluded() })}>
          Include all {controlIds.length}
        </Button>
        <Button variant="quiet" onClick={() => change({ soa: undefined })}>
          Clear
        </Button>
      </div>
      <div class="grid">
        <TextInput
          {...field("soaVersion")}
          label="Version"
          optional
          value={body.value.soaVersion ?? ""}
          onInput={(soaVersion) => change({ soaVersion })}
        />
        <DateInput
          {...field("soaDate")}
          label="Date"
          optional
          value={body.value.soaDate ?? ""}
          onChange={(soaDate) => change({ soaDate })}
        />
      </div>
      <SoaTable model={model} />
      {domains.map((domain) => (
        <Disclosure
          key={domain.id}
          summary={`${domain.id} ${domain.title}: ${domain.controls.filter((id) => includes({ soa }, id)).length} of ${domain.controls.length} included`}
        >
          <div class="stack">
            {controls
              .filter((control) => control.domain === domain.id)
              .map((control) => (
                <SoaControl
                  key={control.id}
                  control={control}
                  entry={soa[control.id]}
                  misfit={misfitOf(control.id, systems)}
                  onChange={(entry) => change({ soa: { ...soa, [control.id]: entry } })}
                />
              ))}
          </div>
        </Disclosure>
      ))}
    </section>
  );
}

/** Why leaving a control out does not fit the AI systems; which uses they serve is said per request. */
function misfitOf(control: string, inventory: readonly SystemView[]): string | undefined {
  const systems = inventory.map(({ id, body }) => ({ ...body, id }));
  const clash = exclusionClashes(control, { systems, uses: [] }).map(({ id }) => id);
  return clash.length === 0
    ? undefined
    : `The reviewer will ask: ${clashWords({ subject: control, clash }, { systems, uses: [] })}`;
}
