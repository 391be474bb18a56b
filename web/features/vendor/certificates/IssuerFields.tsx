import { accreditationBodies } from "#domain/catalogue/accreditation-bodies.ts";
import { DateInput } from "#web/components/DateInput.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextInput } from "#web/components/TextInput.tsx";
import type { CertificateModel } from "./CertificateModel.ts";

const another = "another";
const known = accreditationBodies.map(({ id, name, country }) => ({ value: id, label: `${id}: ${name}, ${country}` }));

/** Who issued the certificate, and who accredits them for ISO/IEC 42001. */
export function IssuerFields({ model }: { model: CertificateModel }) {
  const { body, change, field } = model;
  const value = body.value;
  const accreditation = value.accreditationBody ?? "";
  const chosen = accreditation === "" || known.some(({ value: id }) => id === accreditation) ? accreditation : another;
  return (
    <>
      <TextInput
        {...field("certificationBody")}
        label="Certification body"
        value={value.certificationBody ?? ""}
        onInput={(certificationBody) => change({ certificationBody })}
      />
      <Select
        {...field("accreditationBody")}
        label="Accreditation body (its mark is on the certificate)"
        placeholder="None, or not known"
        value={chosen}
        options={[...known, { value: another, label: "Another one" }]}
        onChange={(name) => change({ accreditationBody: name === another ? " " : name })}
      />
      {chosen === another ? (
        <TextInput
          id="crt-accreditation-other"
          label="Name of the accreditation body"
          value={accreditation.trim()}
          onInput={(name) => change({ accreditationBody: name === "" ? " " : name })}
        />
      ) : null}
      {chosen === "" ? null : (
        <DateInput
          {...field("accreditedSince")}
          label="Accredited for ISO/IEC 42001 since"
          hint="If you know it. Some certificates were issued before the body was accredited for this standard."
          optional
          value={value.accreditedSince ?? ""}
          onChange={(accreditedSince) => change({ accreditedSince })}
        />
      )}
    </>
  );
}
