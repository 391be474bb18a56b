import type { Certificate, Dossier } from "#domain/dossier/dossier.ts";
import { verificationFacts } from "#domain/words/certificate-facts.ts";
import { Button } from "#web/components/Button.tsx";
import { Select } from "#web/components/Select.tsx";
import { isKeyOf } from "#web/device/guards.ts";
import { statuses } from "#web/features/vendor/certificates/statuses.ts";
import {
  type CertificateFact,
  type SoaKind,
  sisterOf,
  soaKindOf,
  withFact,
  withMoreCertificates,
  withoutCertificate,
  withVerification,
} from "../changes/certificate-changes.ts";
import type { BenchProps } from "./bench-props.ts";
import { optionsOf } from "./options-of.ts";
import { ScopeBench } from "./ScopeBench.tsx";

/** The certificates the vendor shows, and what a reviewer found of them. */
export const CertificatesBench = ({ dossier, change }: BenchProps) => (
  <section class="stack stack--tight" aria-labelledby="bench-certificates">
    <h3 id="bench-certificates">ISO/IEC 42001 certificates</h3>
    {dossier.certificates.length === 0 ? <p>The vendor shows none.</p> : null}
    {dossier.certificates.map((certificate, index) => (
      <CertificateCard
        key={certificate.id}
        name={`Certificate ${index + 1}: ${certificate.number ?? certificate.id}`}
        certificate={certificate}
        dossier={dossier}
        change={change}
      />
    ))}
    <Button variant="secondary" onClick={() => change(withMoreCertificates)}>
      {dossier.certificates.length === 0 ? "Show a certificate" : "Show another certificate"}
    </Button>
  </section>
);

const soaWords: Readonly<Record<SoaKind, string>> = {
  all: "Includes every control",
  some: "Leaves controls out",
  none: "There is none",
};
const isSoaKind = isKeyOf(soaWords);
const isVerification = isKeyOf(verificationFacts);

type CardProps = BenchProps & { readonly certificate: Certificate };

function CertificateCard({ name, certificate, dossier, change }: CardProps & { readonly name: string }) {
  const { id, verification = "none" } = certificate;
  return (
    <fieldset class="card bench-card">
      <legend class="bench-card__title">{name}</legend>
      <div class="bench-fields">
        <PrintedFields certificate={certificate} dossier={dossier} change={change} />
        <Select
          id={`certificate-verification-${id}`}
          label="Looked up"
          value={verification}
          options={optionsOf(verificationFacts)}
          onChange={(chosen) => {
            if (isVerification(chosen)) change((now) => withVerification(now, { id, verification: chosen }));
          }}
        />
      </div>
      <ScopeBench certificate={certificate} dossier={dossier} change={change} />
      <Button
        variant="quiet"
        size="small"
        label={`Remove ${name}`}
        onClick={() => change((now) => withoutCertificate(now, id))}
      >
        Remove
      </Button>
    </fieldset>
  );
}

function PrintedFields({ certificate, dossier: { vendor }, change }: CardProps) {
  const { id, status } = certificate;
  const say = (fact: CertificateFact) => change((now: Dossier) => withFact(now, { id, fact }));
  return (
    <>
      <Select
        id={`certificate-status-${id}`}
        label="Status"
        value={status}
        options={statuses}
        onChange={(chosen) => {
          const found = statuses.find(({ value }) => value === chosen);
          if (found) say({ status: found.value });
        }}
      />
      <Select
        id={`certificate-holder-${id}`}
        label="Held by"
        value={certificate.holder === vendor.legalName ? "vendor" : "sister"}
        options={[
          { value: "vendor", label: `${vendor.legalName}, the vendor` },
          { value: "sister", label: `${sisterOf(vendor.legalName)}, a sister company` },
        ]}
        onChange={(holder) => say({ holder: holder === "vendor" ? "vendor" : "sister" })}
      />
      <Select
        id={`certificate-soa-${id}`}
        label="Statement of Applicability"
        value={soaKindOf(certificate)}
        options={optionsOf(soaWords)}
        onChange={(soa) => {
          if (isSoaKind(soa)) say({ soa });
        }}
      />
    </>
  );
}
