import { useMemo } from "preact/hooks";
import type { CertificateView, SystemView, VendorEvidence } from "#contract/request.ts";
import { Button } from "#web/components/Button.tsx";
import { ProblemNotice } from "#web/page/Loading.tsx";
import { EvidencePicker } from "../answering/EvidencePicker.tsx";
import { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import { AuditRows } from "./AuditRows.tsx";
import { CertificateModel } from "./CertificateModel.ts";
import { Doubts } from "./Doubts.tsx";
import { PdfProposals } from "./PdfProposals.tsx";
import { PrintedFields } from "./PrintedFields.tsx";
import { ScopeFields } from "./ScopeFields.tsx";
import { SoaFields } from "./SoaFields.tsx";
import { StatusHistory } from "./StatusHistory.tsx";
import { WorthPanel } from "./WorthPanel.tsx";

interface CertificateFormProps {
  readonly certificate: CertificateView | null;
  readonly systems: readonly SystemView[];
  readonly evidence: readonly VendorEvidence[];
  /** The entity the buyer contracts with; null outside a request. */
  readonly legalName?: string | null;
  readonly onSaved: (certificate: CertificateView) => void;
  readonly onCancel: () => void;
}

/** One certificate, as it is printed: what it says, what it covers, what it leaves out. */
export function CertificateForm({
  certificate,
  systems,
  evidence,
  legalName = null,
  onSaved,
  onCancel,
}: CertificateFormProps) {
  const model = useMemo(() => new CertificateModel(certificate), [certificate]);
  const shelf = useMemo(() => new EvidenceShelf(evidence), [evidence]);
  const save = async (): Promise<void> => {
    const saved = await model.save();
    if (saved) onSaved(saved);
  };
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {model.problem.value ? <ProblemNotice problem={model.problem.value} /> : null}
      <PdfProposals model={model} />
      <PrintedFields model={model} />
      <ScopeFields model={model} systems={systems} />
      <AuditRows model={model} />
      <SoaFields model={model} />
      <h2>The certificate itself</h2>
      <EvidencePicker
        id="certificate-files"
        about="the certificate"
        hint="the certificate as a PDF. Without it the certificate cannot stand in for answers."
        attached={model.body.value.files}
        shelf={shelf}
        onChange={(files) => model.change({ files: [...files] })}
      />
      <StatusHistory certificate={certificate} />
      <Doubts model={model} />
      <WorthPanel model={model} systems={systems} legalName={legalName} />
      <div class="cluster">
        <Button type="submit" busy={model.busy.value} busyText="Saving…">
          Save the certificate
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
