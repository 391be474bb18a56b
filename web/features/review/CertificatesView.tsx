import type { Certificate } from "#domain/assessment/dossier.ts";
import { surveillanceDueDates } from "#domain/certificate/assurance.ts";
import type { RatedCertificate } from "#domain/certificate/credit.ts";
import { DataTable } from "#web/components/DataTable.tsx";
import { DefinitionList } from "#web/components/DefinitionList.tsx";
import { Empty } from "#web/components/Empty.tsx";
import { date, list, percent } from "#web/components/format.ts";
import { Icon } from "#web/components/Icon.tsx";
import { partWords } from "#web/words/assurance.ts";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { ExcludedControls } from "./ExcludedControls.tsx";
import { History } from "./History.tsx";
import type { ReviewModel } from "./ReviewModel.ts";
import { ScopeReview } from "./ScopeReview.tsx";

interface CertificatesViewProps {
  readonly model: ReviewModel;
  readonly mayConclude: boolean;
}

/** Each certificate with every factor of its credit, and its scope beside what is bought. */
export function CertificatesView({ model, mayConclude }: CertificatesViewProps) {
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
        <CertificatePanel
          key={certificate.id}
          certificate={certificate}
          rated={rated.get(certificate.id)}
          model={model}
          mayConclude={mayConclude}
        />
      ))}
    </>
  );
}

interface PanelProps extends CertificatesViewProps {
  readonly certificate: Certificate;
  readonly rated: RatedCertificate | undefined;
}

function CertificatePanel({ certificate, rated, model, mayConclude }: PanelProps) {
  const title = certificate.number ? `${certificate.standard}, ${certificate.number}` : certificate.standard;
  return (
    <section class="card stack" aria-labelledby={`panel-${certificate.id}`}>
      <h2 id={`panel-${certificate.id}`}>{title}</h2>
      {rated === undefined ? (
        <p>It gives no credit: it is not a certificate of an AI management system, or not issued yet.</p>
      ) : (
        <>
          <p>
            It is worth {percent(rated.assurance)} of full assurance and covers {percent(rated.scope)} of what is
            bought, weighed by risk.
          </p>
          <Factors rated={rated} />
        </>
      )}
      <Facts certificate={certificate} />
      <ScopeReview certificate={certificate} model={model} mayConclude={mayConclude} />
      <ExcludedControls certificate={certificate} systems={model.view.value.dossier.systems} />
      {mayConclude && rated !== undefined ? <Verification certificate={certificate} model={model} /> : null}
      <History model={model} kind="certificate" subject={certificate.id} />
    </section>
  );
}

function Factors({ rated }: { rated: RatedCertificate }) {
  const rows = Object.entries(rated.parts) as [keyof typeof partWords, number][];
  return (
    <DataTable
      caption="The factors of its credit"
      rows={rows}
      rowKey={([part]) => part}
      columns={[
        { id: "part", header: "Test", rowHeader: true, cell: ([part]) => partWords[part] },
        { id: "passed", header: "Passed", cell: ([, value]) => <Passed value={value} /> },
        { id: "factor", header: "Factor", align: "end", cell: ([, value]) => percent(value) },
      ]}
    />
  );
}

const Passed = ({ value }: { value: number }) => (
  <span class="cluster">
    <Icon name={value === 1 ? "check" : "cross"} /> {value === 1 ? "Yes" : value === 0 ? "No" : "In part"}
  </span>
);

function Facts({ certificate }: { certificate: Certificate }) {
  const day = (value: string | undefined): string => (value === undefined ? "not given" : date(value));
  const audits = (certificate.surveillance ?? []).map(({ heldOn, outcome }) => `${date(heldOn)} (${outcome})`);
  const due = surveillanceDueDates(certificate).map((one) => date(one));
  return (
    <DefinitionList
      items={[
        { term: "Held by", value: certificate.holder ?? "Not given" },
        { term: "Certification body", value: certificate.certificationBody ?? "Not given" },
        { term: "Accredited by", value: certificate.accreditationBody?.trim() || "Not given" },
        { term: "Status", value: certificate.status.replace("_", " ") },
        {
          term: "Decided, issued, expires",
          value: `${day(certificate.decided)}, ${day(certificate.issued)}, ${day(certificate.expires)}`,
        },
        { term: "Surveillance audits held", value: audits.length > 0 ? list(audits) : "None" },
        { term: "Surveillance due", value: due.length > 0 ? list(due) : "None" },
        { term: "Roles", value: (certificate.roles ?? []).join(", ") || "Not given" },
      ]}
    />
  );
}

function Verification({ certificate, model }: { certificate: Certificate; model: ReviewModel }) {
  const conclude =
    (body: { verification?: "confirmed" | "failed"; holderConfirmed?: true } | null) => (reason: string) =>
      model.conclude({ kind: "certificate", subject: certificate.id, body, reason });
  const kept = certificate.holderConfirmed ? { holderConfirmed: true as const } : {};
  return (
    <ConcludeForm
      id={`verify-${certificate.id}`}
      about={certificate.number ?? "the certificate"}
      busy={model.busy.value}
      choices={[
        { label: "Confirm", conclude: conclude({ ...kept, verification: "confirmed" }) },
        { label: "Could not be confirmed", danger: true, conclude: conclude({ ...kept, verification: "failed" }) },
        {
          label: "Confirm, and the holder belongs to the vendor",
          conclude: conclude({ verification: "confirmed", holderConfirmed: true }),
        },
        ...(model.latest("certificate", certificate.id)?.body
          ? [{ label: "Take back", conclude: conclude(null) }]
          : []),
      ]}
    >
      <p class="soft">Look it up with the certification body or in a register. Say where and what you found.</p>
    </ConcludeForm>
  );
}
