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

const said: Readonly<Record<Bond, string>> = {
  group: "You say that it is about your group, and that the same holds for you.",
  supplier: "You say that it is about your supplier, whose product you pass on.",
};

/** A passport that speaks of another organisation: named as theirs, and looked into only once somebody says why it is used. */
export function OthersPassport({ passport, view, bond, onLook }: OthersPassportProps) {
  const { vendor, title, publishedOn } = passport;
  return (
    <section class="card stack" aria-labelledby="others-passport">
      <h2 id="others-passport">This passport is of {vendor.name}</h2>
      {bond === null ? (
        <>
          <Notice kind="warning" title={`It does not speak of ${view.vendorLegalName}`} announce="polite">
            <p>
              “{title}”, published on {date(publishedOn)}, holds what {vendor.name} says of itself. Nothing of it was
              taken. Use it only where it is true of {view.product} as well: your reviewer reads beside each answer
              whose it is.
            </p>
          </Notice>
          <Confirm name={vendor.name} onLook={onLook} />
        </>
      ) : (
        <p>{said[bond]} Each answer that you take says whose it is. To take nothing, choose another file.</p>
      )}
    </section>
  );
}

function Confirm({ name, onLook }: Pick<OthersPassportProps, "onLook"> & { readonly name: string }) {
  const chosen = useSignal<Bond | null>(null);
  const wrong = useSignal<string | undefined>(undefined);
  const look = (): void => {
    if (chosen.value === null) wrong.value = `Say what ${name} is to you, or choose another file.`;
    else {
      onLook(chosen.value);
      requestAnimationFrame(() => document.getElementById("file-report")?.focus());
    }
  };
  return (
    <>
      <RadioGroup
        id="others-passport-bond"
        label={`What is ${name} to you?`}
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
        onChange={(value) => {
          chosen.value = value === "group" ? "group" : "supplier";
          wrong.value = undefined;
        }}
      />
      <div class="cluster">
        <Button variant="secondary" onClick={look}>
          Look at the answers of {name}
        </Button>
      </div>
    </>
  );
}
