import { useMemo } from "preact/hooks";
import type { CertificateView, SystemView, VendorEvidence } from "#contract/request.ts";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { ChangedSince } from "#web/forms/ChangedSince.tsx";
import { FormNotices } from "#web/forms/FormNotices.tsx";
import { useForm } from "#web/forms/useForm.ts";
import { EvidencePicker } from "../answering/EvidencePicker.tsx";
import { EvidenceShelf } from "../answering/EvidenceShelf.ts";
import { AuditRows } from "./AuditRows.tsx";
import { certificateModel } from "./CertificateModel.ts";
import { certificateWords } from "./certificate-words.ts";
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
  /** Every name the vendor goes by. */
  readonly ownNames: readonly string[];
  readonly onSaved: (certificate: CertificateView) => void;
  readonly onCancel: () => void;
}

/** One certificate, as it is printed: what it says, what it covers, what it leaves out. */
export function CertificateForm({
  certificate,
  systems,
  evidence,
  legalName = null,
  ownNames,
  onSaved,
  onCancel,
}: CertificateFormProps) {
  const model = useForm(() => certificateModel(certificate), [certificate?.id]);
  const shelf = useMemo(() => new EvidenceShelf(evidence), [evidence]);
  const names = { contracted: legalName, own: ownNames };
  const save = async (): Promise<void> => {
    const saved = await model.save();
    if (saved) onSaved(saved);
  };
  const cancel = (): void => {
    model.discard();
    onCancel();
  };
  return (
    <Form class="card stack" onSubmit={save}>
      <FormNotices form={model} />
      <ChangedSince
        form={model}
        words={Object.values(certificateWords({ systems, fileName: (id) => shelf.nameOf(id) }))}
      />
      <PdfProposals model={model} shelf={shelf} names={names} />
      <PrintedFields model={model} />
      <ScopeFields model={model} systems={systems} />
      <AuditRows model={model} />
      <SoaFields model={model} systems={systems} />
      <h2>The certificate itself</h2>
      <EvidencePicker
        id={model.field("files").id}
        about="the certificate"
        hint="the certificate as a PDF. Without it the certificate cannot stand in for answers."
        attached={model.body.value.files}
        shelf={shelf}
        onChange={(files) => model.change({ files: [...files] })}
      />
      <StatusHistory certificate={certificate} />
      <Doubts model={model} names={names} />
      <WorthPanel model={model} systems={systems} legalName={legalName} />
      <div class="cluster">
        <Button type="submit" busy={model.work.busy.value} busyText="Saving…">
          Save the certificate
        </Button>
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
