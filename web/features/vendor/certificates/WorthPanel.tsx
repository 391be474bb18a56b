import { percent } from "#domain/format.ts";
import { draftWorth } from "#domain/scoring/draft-worth.ts";
import { Disclosure } from "#web/components/Disclosure.tsx";
import { CertificateFactors } from "#web/features/shared/certificate-worth/CertificateFactors.tsx";
import { today } from "#web/page/today.ts";
import type { CertificateModel } from "./CertificateModel.ts";

/** The tests in the vendor's own voice. */
const vendorTests = { verification: "Checked by the buyer", holder: "Held by the company the buyer contracts with" };

interface WorthPanelProps {
  readonly model: CertificateModel;
  readonly systems: readonly { readonly id: string }[];
  readonly legalName: string | null;
}

/** What the certificate is worth as it is typed, and which part costs what; it changes with every field. */
export function WorthPanel({ model, systems, legalName }: WorthPanelProps) {
  const rated = draftWorth({ certificate: model.body.value, systems, legalName, asOf: today.value });
  const holder = legalName ?? "the holder";
  return (
    <section class="worth" aria-labelledby="worth-title">
      <p id="worth-title">
        <strong>Worth as typed: {percent(rated.worth)}</strong> of the credit a certificate can give.{" "}
        {rated.worth > 0 && rated.parts.verification < 1
          ? "Once a reviewer has confirmed it in the register of the certification body, it counts more."
          : ""}
      </p>
      <Disclosure summary="Which part counts how much">
        <CertificateFactors rated={rated} about={{ vendor: { legalName: holder } }} tests={vendorTests} />
        <p class="soft">
          The parts are multiplied. All AI systems count alike here and the constants are the usual ones; a buyer may
          weigh them otherwise. <a href="/how-scoring-works">How scoring works</a>
        </p>
      </Disclosure>
    </section>
  );
}
