import type { IntakeCandidate } from "#contract/intake.ts";
import { tierWords } from "#domain/register/tiers.ts";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Select } from "#web/components/Select.tsx";

/** The choice that it is none that the register has. */
export const anew = "new";

const foundBy: Readonly<Record<IntakeCandidate["by"], string>> = {
  name: "The same name",
  domain: "The same domain",
  words: "A name with these words",
  search: "Looked for",
};

const hintOf = ({ by, legalName, name, tier, isArchived }: IntakeCandidate): string =>
  [
    foundBy[by],
    ...(legalName === "" || legalName === name ? [] : [legalName]),
    ...(isArchived ? ["put away"] : []),
    ...(tier === null ? [] : [`said to be ${tierWords[tier].toLowerCase()}`]),
  ].join(", ");

interface WhichProps {
  /** What it is called by whoever asks. */
  readonly asked: string;
  readonly chosen: string;
  readonly isMissing: boolean;
  readonly onChoose: (value: string) => void;
}

/** Which vendor of the register it is, or none of them: nothing is preset. */
export const WhichVendor = (of: WhichProps & { readonly candidates: readonly IntakeCandidate[] }) => (
  <RadioGroup
    id="take-vendor"
    label="Which vendor is it?"
    choices={[
      ...of.candidates.map((one) => ({ value: one.id, label: one.name, hint: hintOf(one) })),
      { value: anew, label: `Another one: add ${of.asked}` },
    ]}
    value={of.chosen}
    error={of.isMissing && of.chosen === "" ? "Say which vendor it is" : undefined}
    onChange={of.onChoose}
  />
);

/** Which product of that vendor it is, or none of them. */
export const WhichProduct = (of: WhichProps & { readonly products: IntakeCandidate["products"] }) => (
  <Select
    id="take-product"
    label="Which product is it?"
    value={of.chosen}
    placeholder="Choose"
    required
    error={of.isMissing && of.chosen === "" ? "Say which product it is" : undefined}
    options={[
      { value: anew, label: `Another one: add ${of.asked}` },
      ...of.products.map((one) => ({
        value: one.id,
        label: `${one.name}${one.isAlike ? " (the same name)" : ""}${one.isAway ? " (taken out)" : ""}`,
      })),
    ]}
    onChange={of.onChoose}
  />
);
