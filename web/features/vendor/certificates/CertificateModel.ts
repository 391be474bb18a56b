import type { CertificateBody } from "#contract/request.schema.ts";
import type { CertificateView } from "#contract/request.ts";
import { call } from "#web/api/client.ts";
import { isFlag, isListOf, isMissingOr, isOneOf, isRecordOf, isShaped, isText } from "#web/device/guards.ts";
import { draftBox } from "#web/forms/draft-box.ts";
import { newId } from "#web/forms/new-id.ts";
import { RevisedForm } from "#web/forms/RevisedForm.ts";
import { claims } from "./claims.ts";
import { statuses } from "./statuses.ts";

/** One certificate being entered as it is printed. */
export type CertificateModel = RevisedForm<CertificateBody>;

/** What the form of a new certificate begins with. */
export const newCertificate: CertificateBody = {
  standard: "ISO/IEC 42001:2023",
  status: "active",
  roles: [],
  surveillance: [],
  scope: [],
  files: [],
};

const isCertificate = isShaped<CertificateBody>({
  standard: isText,
  number: isMissingOr(isText),
  numberReason: isMissingOr(isText),
  holder: isMissingOr(isText),
  certificationBody: isMissingOr(isText),
  accreditationBody: isMissingOr(isText),
  accreditedSince: isMissingOr(isText),
  status: isOneOf(statuses.map(({ value }) => value)),
  statusSince: isMissingOr(isText),
  statusNote: isMissingOr(isText),
  expectedOn: isMissingOr(isText),
  decided: isMissingOr(isText),
  issued: isMissingOr(isText),
  expires: isMissingOr(isText),
  roles: isMissingOr(isListOf(isText)),
  registerLink: isMissingOr(isText),
  scopeStatement: isMissingOr(isText),
  notCovered: isMissingOr(isText),
  sites: isMissingOr(isText),
  scope: isListOf(isShaped({ system: isText, claimed: isOneOf(claims.map(({ value }) => value)) })),
  surveillance: isMissingOr(isListOf(isShaped({ heldOn: isText, outcome: isText }))),
  soa: isMissingOr(isRecordOf(isShaped({ included: isFlag, justification: isMissingOr(isText) }))),
  soaVersion: isMissingOr(isText),
  soaDate: isMissingOr(isText),
  files: isListOf(isText),
});

/** Leaves out what is blank, so that "not given" and "" are one thing. */
const withoutBlanks = <T extends object>(body: T): T =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== "" && value !== undefined)) as T;

/** The form of a certificate, or of a new one; it is kept when saved, not before. */
export const certificateModel = (certificate: CertificateView | null): CertificateModel =>
  new RevisedForm({
    box: draftBox({ kind: "certificate", key: certificate?.id ?? "new" }),
    start: certificate ?? { id: newId("crt"), revision: 0, body: newCertificate },
    isBody: isCertificate,
    tidy: withoutBlanks,
    fields: { root: "/body", prefix: "crt" },
    store: ({ id, ...body }) => call("PUT /api/vendor/certificates/:id", { params: { id }, body }),
    look: async (id) => (await call("GET /api/vendor/certificates", {})).find((one) => one.id === id),
  });
