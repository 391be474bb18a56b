import { certificateDoubts, type DoubtField } from "#domain/certificate/certificate-doubts.ts";
import { holderDoubt, type VendorNames } from "#domain/certificate/holder-doubt.ts";
import { Notice } from "#web/components/Notice.tsx";
import { today } from "#web/page/today.ts";
import type { CertificateModel } from "./CertificateModel.ts";

/** Where each field stands on the page. */
const fieldIds: Readonly<Partial<Record<DoubtField | "holder", string>>> = {
  holder: "crt-holder",
  standard: "crt-standard",
  status: "crt-status",
  number: "crt-number",
  decided: "crt-decided",
  issued: "crt-issued",
  expires: "crt-expires",
};

/** What to look at again before saving; nothing of it keeps the certificate from being saved as it is printed. */
export function Doubts({ model, names }: { model: CertificateModel; names: VendorNames }) {
  const body = model.body.value;
  const held = holderDoubt(body.holder, names);
  const doubts = [
    ...(held === undefined ? [] : [{ field: "holder" as const, text: held }]),
    ...certificateDoubts(body, today.value),
  ];
  const isUntouched = !body.holder && !body.issued && !body.expires && !body.scopeStatement;
  if (doubts.length === 0 || isUntouched) return null;
  return (
    <Notice kind="warning" title="Before you save, look at this again">
      <ul>
        {doubts.map(({ field, text }) => (
          <li key={text}>
            {text}
            {fieldIds[field] ? (
              <>
                {" "}
                <a href={`#${fieldIds[field]}`}>Go to the field</a>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p>You can save it as it is printed, whatever is odd about it.</p>
    </Notice>
  );
}
