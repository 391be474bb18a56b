import { useSignal } from "@preact/signals";
import type { RequestView } from "#contract/request.ts";
import { date } from "#domain/format.ts";
import type { Passport } from "#domain/passport/passport.ts";
import type { Bond } from "#domain/passport/whose-passport.ts";
import { Button } from "#web/components/Button.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";

interface OthersPassportProps {
  readonly passport: Passport;
  readonly view: RequestView;
  /** What was said already; null until then. */
  readonly bond: Bond | null;
  readonly onLook: (bond: Bond) => void;
}

const isBond = (said: string | null): said is Bond => said === "group" || said === "supplier";

/** A passport that speaks of another organisation: named as theirs, and looked into only once somebody says why it is used. */
export function OthersPassport({ passport, view, bond, onLook }: OthersPassportProps) {
  const chosen = useSignal<string | null>(bond);
  const wrong = useSignal<string | undefined>(undefined);
  const { vendor, title, publishedOn } = passport;
  const look = (): void => {
    const said = chosen.value;
    if (isBond(said)) onLook(said);
    else wrong.value = `Say what ${vendor.name} is to you, or choose another file.`;
  };
  return (
    <section class="card stack" aria-labelledby="others-passport">
      <h2 id="others-passport">This passport is of {vendor.name}</h2>
      <Notice kind="warning" title={`It does not speak of ${view.vendorLegalName}`} announce="polite">
        <p>
          “{title}”, published on {date(publishedOn)}, holds what {vendor.name} says of itself. Nothing of it was taken.
          Use it only where it is true of {view.product} as well: your reviewer reads beside each answer whose it is.
        </p>
      </Notice>
      <RadioGroup
        id="others-passport-bond"
        label={`What is ${vendor.name} to you?`}
        choices={[
          { value: "group", label: "It is about our group: the same holds for us" },
          {
            value: "supplier",
            label: "It is about our supplier, whose product we pass on",
            hint: "Their AI systems and certificates stay in their own profile. You can also ask them under Suppliers.",
          },
        ]}
        value={chosen.value ?? undefined}
        {...(wrong.value !== undefined && { error: wrong.value })}
        onChange={(said) => {
          chosen.value = said;
          wrong.value = undefined;
          if (bond !== null && isBond(said)) onLook(said);
        }}
      />
      {bond === null ? (
        <div class="cluster">
          <Button variant="secondary" onClick={look}>
            Look at the answers of {vendor.name}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
