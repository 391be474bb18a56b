import type { CertificateView } from "#contract/request.ts";
import { date } from "#domain/format.ts";
import { Button } from "#web/components/Button.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";

/** A certificate in short. */
export function CertificateSummary({ certificate, onEdit }: { certificate: CertificateView; onEdit: () => void }) {
  const { body } = certificate;
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
      <Button variant="secondary" label={`Change ${name}`} onClick={onEdit}>
        Change
      </Button>
    </section>
  );
}
