import { useSignal } from "@preact/signals";
import type { IntakeCandidate } from "#contract/intake.ts";
import { canBe } from "#domain/intake/intake-states.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { call } from "#web/api/client.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { IntakeProps } from "./intake-props.ts";

const anew = "new";

const hintOf = ({ by, legalName, name, tier }: IntakeCandidate): string =>
  [
    by === "name" ? "The same name" : "The same domain",
    ...(legalName === "" || legalName === name ? [] : [legalName]),
    ...(tier === null ? [] : [`said to be ${tierWords[tier].toLowerCase()}`]),
  ].join(", ");

/** Takes it over into the register: whoever does it says whether the register knows the vendor and the product already. */
export function TakeOver({ view, onChanged }: IntakeProps) {
  const { id, revision, state, candidates, vendorName, product } = view;
  const work = useWork();
  const vendor = useSignal(candidates.length === 0 ? anew : "");
  const chosenProduct = useSignal("");
  const isMissing = useSignal(false);
  if (!canBe("take", state)) return null;
  const candidate = candidates.find((one) => one.id === vendor.value);
  const needsProduct = candidate !== undefined && candidate.products.length > 0;
  const take = async (): Promise<void> => {
    isMissing.value = vendor.value === "" || (needsProduct && chosenProduct.value === "");
    if (isMissing.value) return;
    await work.run(async () => {
      const productId =
        candidate === undefined || [anew, ""].includes(chosenProduct.value) ? null : chosenProduct.value;
      const body = { revision, vendorId: candidate?.id ?? null, productId };
      onChanged(await call("POST /api/buyer/intakes/:id/taking", { params: { id }, body }));
    });
  };
  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <h2>Take it over</h2>
      <p class="soft">
        It goes into the register with its use; nobody outside is written to yet. What the register knows stays as it
        is.
      </p>
      <WorkProblem work={work} />
      {candidates.length === 0 ? (
        <p>The register knows no vendor of this name or domain: {vendorName} is added.</p>
      ) : (
        <RadioGroup
          id="take-vendor"
          label="Which vendor is it?"
          choices={[
            ...candidates.map((one) => ({ value: one.id, label: one.name, hint: hintOf(one) })),
            { value: anew, label: `Another one: add ${vendorName}` },
          ]}
          value={vendor.value}
          error={isMissing.value && vendor.value === "" ? "Say which vendor it is" : undefined}
          onChange={(value) => {
            vendor.value = value;
            chosenProduct.value = "";
          }}
        />
      )}
      {needsProduct ? (
        <Select
          id="take-product"
          label="Which product is it?"
          value={chosenProduct.value}
          placeholder="Choose"
          required
          error={isMissing.value && chosenProduct.value === "" ? "Say which product it is" : undefined}
          options={[
            { value: anew, label: `Another one: add ${product}` },
            ...candidate.products.map((one) => ({
              value: one.id,
              label: `${one.name}${one.isAlike ? " (the same name)" : ""}${one.isAway ? " (taken out)" : ""}`,
            })),
          ]}
          onChange={(value) => {
            chosenProduct.value = value;
          }}
        />
      ) : null}
      <div>
        <Button type="submit" busy={work.busy.value}>
          Take it over
        </Button>
      </div>
    </form>
  );
}
