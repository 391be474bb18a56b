import type { ShowableRequest } from "#contract/passport.ts";
import type { CertificateView, SystemView, VendorEvidence } from "#contract/request.ts";
import { list } from "#domain/format.ts";
import type { PassportChoices } from "#domain/passport/passport.ts";
import type { FieldWords } from "#web/forms/differences.ts";

/** What a page can be made from. */
export interface Choosable {
  readonly systems: readonly SystemView[];
  readonly certificates: readonly CertificateView[];
  readonly evidence: readonly VendorEvidence[];
  readonly showable: readonly ShowableRequest[];
}

/** What a certificate is called where there is room for a line. */
export const certificateName = ({ body }: CertificateView): string => body.number ?? body.standard;

/** Every choice of a page in words, to set two versions of it beside each other. */
export function passportWords(from: Choosable): FieldWords<PassportChoices> {
  const names = new Map([
    ...from.systems.map(({ id, body }) => [id, body.name] as const),
    ...from.certificates.map((one) => [one.id, certificateName(one)] as const),
    ...from.evidence.map(({ id, name }) => [id, name] as const),
    ...from.showable.map(({ id, label }) => [id, label] as const),
  ]);
  const named = (ids: readonly string[]): string => list(ids.map((id) => names.get(id) ?? id));
  return {
    title: { label: "Title of the page", say: ({ title }) => title },
    slug: {
      label: "Who can see it",
      say: ({ slug }) => (slug === null ? "Whoever has the link" : `Everybody: ${slug}`),
    },
    systemIds: { label: "AI systems", say: ({ systemIds }) => named(systemIds) },
    certificateIds: { label: "Certificates", say: ({ certificateIds }) => named(certificateIds) },
    requestId: { label: "Answers", say: ({ requestId }) => (requestId === null ? "None" : named([requestId])) },
    evidenceIds: { label: "Evidence people may ask for", say: ({ evidenceIds }) => named(evidenceIds) },
  };
}
