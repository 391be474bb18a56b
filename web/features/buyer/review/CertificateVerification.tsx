import { useSignal } from "@preact/signals";
import type { ReviewBodies } from "#domain/assessment/reviews.ts";
import { sameLegalEntity } from "#domain/certificate/legal-name.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { TextInput } from "#web/components/TextInput.tsx";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { changedCertificate } from "./certificate-body.ts";
import type { ReviewModel } from "./ReviewModel.ts";

interface VerificationProps {
  readonly certificate: Certificate;
  readonly model: ReviewModel;
}

type Body = ReviewBodies["certificate"];

const stored = ({ certificate, model }: VerificationProps): Body => {
  const latest = model.latest("certificate", certificate.id);
  return latest?.kind === "certificate" ? latest.body : null;
};
const concluding =
  ({ certificate, model }: VerificationProps, body: () => Body) =>
  (reason: string) =>
    model.conclude({ kind: "certificate", subject: certificate.id, body: body(), reason });

/** What looking the certificate up brought: one check holds for every question it bears on. */
export function CertificateVerification(props: VerificationProps) {
  const { certificate, model } = props;
  const via = useSignal(stored(props)?.checkedVia ?? "");
  const body = (verification: "confirmed" | "failed") => () =>
    changedCertificate(stored(props), { verification, checkedVia: via.value.trim() });
  const isChecked = stored(props)?.verification !== undefined;
  const unchecked = () => changedCertificate(stored(props), { verification: undefined, checkedVia: "" });
  return (
    <ConcludeForm
      id={`verify-${certificate.id}`}
      about={certificate.number ?? "the certificate"}
      busy={model.work.busy.value}
      choices={[
        { label: "Confirm", conclude: concluding(props, body("confirmed")) },
        { label: "Could not be confirmed", danger: true, conclude: concluding(props, body("failed")) },
        ...(isChecked ? [{ label: "Take back", conclude: concluding(props, unchecked) }] : []),
      ]}
    >
      <h3>Check</h3>
      <p class="soft">Look it up with the certification body or in a register, not on the vendor's own pages.</p>
      <TextInput
        id={`via-${certificate.id}`}
        label="Checked via"
        hint="Such as the certification body's register, with the address"
        optional
        maxLength={500}
        value={via.value}
        onInput={(value) => (via.value = value)}
      />
    </ConcludeForm>
  );
}

/** Whether another company's certificate may count: shown only where the names differ. */
export function HolderRelation(props: VerificationProps) {
  const { certificate, model } = props;
  const { vendor } = model.view.value.dossier;
  if (sameLegalEntity(certificate.holder, vendor.legalName)) return null;
  const isConfirmed = stored(props)?.holderConfirmed === true;
  const body = (change: { holderConfirmed: boolean }) => () => changedCertificate(stored(props), change);
  return (
    <ConcludeForm
      id={`holder-${certificate.id}`}
      about={`the holder of ${certificate.number ?? "the certificate"}`}
      busy={model.work.busy.value}
      choices={[
        isConfirmed
          ? { label: "Take back", conclude: concluding(props, body({ holderConfirmed: false })) }
          : { label: "They belong together", conclude: concluding(props, body({ holderConfirmed: true })) },
      ]}
    >
      <h3>Holder</h3>
      <p class="soft">
        The certificate is held by {certificate.holder ?? "a company not named"}; you contract with {vendor.legalName}.
        Confirm only what a group chart, register or letter shows.
      </p>
    </ConcludeForm>
  );
}
