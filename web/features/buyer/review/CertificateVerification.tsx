import { useSignal } from "@preact/signals";
import type { ReviewBodies } from "#domain/assessment/reviews.ts";
import { type ComparedPart, partsToCompare } from "#domain/certificate/compared.ts";
import { sameLegalEntity } from "#domain/certificate/legal-name.ts";
import type { Certificate } from "#domain/dossier/dossier.ts";
import { comparedLabel } from "#domain/words/compared.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { DateInput } from "#web/components/DateInput.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import { today } from "#web/page/today.ts";
import { ConcludeForm } from "./ConcludeForm.tsx";
import { changedCertificate, unchecked } from "./certificate-body.ts";
import { Registers } from "./Registers.tsx";
import type { ReviewModel } from "./ReviewModel.ts";

interface VerificationProps {
  readonly certificate: Certificate;
  readonly model: ReviewModel;
}

type Body = ReviewBodies["certificate"];

const stored = ({ certificate, model }: VerificationProps): Body => {
  const latest = model.standing("certificate", certificate.id);
  return latest?.kind === "certificate" ? latest.body : null;
};
const concluding =
  ({ certificate, model }: VerificationProps, body: () => Body) =>
  (reason: string) =>
    model.conclude({ kind: "certificate", subject: certificate.id, body: body(), reason });

/** What looking the certificate up brought: where, when, what was compared one by one, and what it said. */
export function CertificateVerification(props: VerificationProps) {
  const { certificate, model } = props;
  const before = stored(props);
  const via = useSignal(before?.checkedVia ?? "");
  const on = useSignal(before?.checkedOn ?? today.value);
  const compared = useSignal<readonly ComparedPart[]>(before?.compared ?? []);
  const parts = partsToCompare(certificate);
  const isAll = parts.every((part) => compared.value.includes(part));
  const noted = (verification: "confirmed" | "failed" | undefined) => () =>
    changedCertificate(before, {
      verification,
      checkedVia: via.value.trim(),
      checkedOn: on.value,
      compared: compared.value,
    });
  const takeBack = () => changedCertificate(before, unchecked);
  return (
    <ConcludeForm
      id={`verify-${certificate.id}`}
      about={certificate.number ?? "the certificate"}
      busy={model.work.busy.value}
      reasonLabel="What it said"
      choices={[
        isAll
          ? { label: "Confirm", conclude: concluding(props, noted("confirmed")) }
          : { label: "Note what was compared", conclude: concluding(props, noted(undefined)) },
        { label: "Could not be confirmed", danger: true, conclude: concluding(props, noted("failed")) },
        ...(isNoted(before) ? [{ label: "Take back", conclude: concluding(props, takeBack) }] : []),
      ]}
    >
      <h3>Check</h3>
      <p class="soft">Look it up with the certification body or in a register, not on the vendor's own pages.</p>
      <Registers number={certificate.number} chosen={(name) => (via.value = via.value || name)} />
      <TextInput
        id={`via-${certificate.id}`}
        label="Checked via"
        hint="Such as the certification body's register, with the address"
        optional
        maxLength={500}
        value={via.value}
        onInput={(value) => (via.value = value)}
      />
      <DateInput
        id={`looked-${certificate.id}`}
        label="Looked up on"
        max={today.value}
        value={on.value}
        onChange={(value) => (on.value = value)}
      />
      <CheckboxGroup
        id={`compared-${certificate.id}`}
        label="Compared, and as the vendor entered it"
        hint="It can be confirmed once all of these are ticked. Until then they are the vendor's word."
        choices={parts.map((part) => ({ value: part, label: comparedLabel(part) }))}
        values={compared.value}
        onChange={(values) => (compared.value = parts.filter((part) => values.includes(part)))}
      />
    </ConcludeForm>
  );
}

/** Whether anything of the check is noted; the holder's relation is apart. */
const isNoted = (body: Body): boolean =>
  body !== null && Object.keys(unchecked).some((part) => body[part as keyof typeof body] !== undefined);

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
