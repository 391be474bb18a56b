import type { RatedCertificate } from "#domain/certificate/credit.ts";
import { isAimsStandard } from "#domain/certificate/standard.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { date, percent } from "#domain/format.ts";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { CertificateFactors } from "#web/features/shared/certificate-worth/CertificateFactors.tsx";
import { CertificateVerification, HolderRelation } from "./CertificateVerification.tsx";
import { ExcludedControls } from "./ExcludedControls.tsx";
import { History } from "./History.tsx";
import { HowLink } from "./HowLink.tsx";
import { Recognition } from "./Recognition.tsx";
import type { ReviewModel } from "./ReviewModel.ts";
import { ScopeReview } from "./ScopeReview.tsx";
import { useHash } from "./useHash.ts";

interface CertificatesViewProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** Each certificate with every factor of its credit, and its scope beside what is bought. */
export function CertificatesView({ model, mayConclude }: CertificatesViewProps) {
  useHash();
  const { certificates } = model.view.value.dossier;
  const rated = new Map(model.run.value.setting.rated.map((one) => [one.certificate.id, one]));
  if (certificates.length === 0)
    return (
      <Empty title="No certificate">
        The vendor holds none. That is no fault by itself: records and independent reports carry the score.
      </Empty>
    );
  return (
    <>
      {mayConclude ? null : <p class="soft">Only a reviewer or an owner can conclude; you see what they found.</p>}
      {certificates.map((certificate) => (
        <section
          key={certificate.id}
          id={`certificate-${certificate.id}`}
          class="card stack"
          aria-labelledby={`panel-${certificate.id}`}
        >
          <h2 id={`panel-${certificate.id}`}>
            {certificate.number ? `${certificate.standard}, ${certificate.number}` : certificate.standard}
          </h2>
          <Panel certificate={certificate} rated={rated.get(certificate.id)} model={model} mayConclude={mayConclude} />
          <History model={model} kind="certificate" subject={certificate.id} />
        </section>
      ))}
    </>
  );
}

interface PanelProps extends CertificatesViewProps {
  readonly certificate: Certificate;
  readonly rated: RatedCertificate | undefined;
}

function Panel({ certificate, rated, model, mayConclude }: PanelProps) {
  if (rated === undefined) return <NoCredit certificate={certificate} />;
  return (
    <>
      <p>
        It is worth {percent(rated.assurance)} of full assurance and covers {percent(rated.scope)} of what is bought,
        weighed by risk.{" "}
        <HowLink
          part="certificate"
          policyVersion={model.view.value.assessment.policyVersion}
          about="the credit of a certificate"
        />
      </p>
      <CertificateFactors
        rated={rated}
        about={model.view.value.dossier}
        notes={{
          verification: checkedBy(certificate, model),
          accreditation: <Recognition certificate={certificate} policy={model.run.value.setting.policy} />,
        }}
      />
      <ScopeReview certificate={certificate} model={model} mayConclude={mayConclude} />
      <ExcludedControls certificate={certificate} dossier={model.view.value.dossier} />
      {mayConclude ? (
        <>
          <CertificateVerification certificate={certificate} model={model} />
          <HolderRelation certificate={certificate} model={model} />
        </>
      ) : null}
    </>
  );
}

/** Who looked it up, and when; empty while nobody has. */
function checkedBy({ id }: Certificate, model: ReviewModel): string {
  const latest = model.standing("certificate", id);
  if (latest?.kind !== "certificate" || latest.body === null) return "";
  const { verification, checkedOn, compared } = latest.body;
  if (verification === undefined && compared === undefined) return "";
  return `By ${latest.reviewedBy} on ${date(checkedOn ?? latest.reviewedAt)}: ${latest.reason}`;
}

/** Certificates that give nothing, with the reason, so that nobody wonders where they went. */
function NoCredit({ certificate }: { certificate: Certificate }) {
  const { standard, status, holder, certificationBody, issued, expires } = certificate;
  const day = (value: string | undefined): string => (value === undefined ? "Not given" : date(value));
  return (
    <>
      <p>
        {isAimsStandard(standard)
          ? "Certification is still in progress. It gives no credit until the certificate is issued."
          : "It is not a certificate of an AI management system, so it gives no credit here."}
      </p>
      <DefinitionList
        items={[
          { term: "Held by", value: holder ?? "Not given" },
          { term: "Certification body", value: certificationBody ?? "Not given" },
          { term: "Status", value: status.replace("_", " ") },
          { term: "Issued", value: day(issued) },
          { term: "Expires", value: day(expires) },
        ]}
      />
    </>
  );
}
