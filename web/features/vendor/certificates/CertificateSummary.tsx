import type { CertificateView } from "#contract/request.ts";
import { holderDoubt, type VendorNames } from "#domain/certificate/holder-doubt.ts";
import { date } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Notice } from "#web/components/Notice.tsx";

interface CertificateSummaryProps {
  readonly certificate: CertificateView;
  readonly names: VendorNames;
  readonly onEdit: () => void;
}

/** A certificate in short; another company's is named as theirs. */
export function CertificateSummary({ certificate, names, onEdit }: CertificateSummaryProps) {
  const { body } = certificate;
  const held = holderDoubt(body.holder, names);
  const name = body.number ? `${body.standard}, ${body.number}` : body.standard;
  return (
    <section class="card stack" aria-label={name}>
      <h2>{name}</h2>
      <DefinitionList
        items={[
          { term: "Held by", value: body.holder ?? "Not given" },
          { term: "Certification body", value: body.certificationBody ?? "Not given" },
          { term: "Accreditation", value: body.accreditationBody?.trim() || "None, or not known" },
          {
            term: "Valid",
            value: `${body.issued ? date(body.issued) : "not given"} to ${body.expires ? date(body.expires) : "not given"}`,
          },
          { term: "Scope", value: body.scopeStatement || "Not given" },
        ]}
      />
      {held ? (
        <Notice kind="warning" title="Another company holds it">
          <p>{held}</p>
        </Notice>
      ) : null}
      <Button variant="secondary" label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
    </section>
  );
}
