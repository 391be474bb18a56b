import type { CertificateBody } from "#contract/request.schema.ts";

export type Status = CertificateBody["status"];

/** The states a certificate can be in, in words. */
export const statuses: readonly { readonly value: Status; readonly label: string }[] = [
  { value: "active", label: "Active" },
  { value: "in_progress", label: "Not issued yet: certification in progress" },
  { value: "suspended", label: "Suspended" },
  { value: "withdrawn", label: "Withdrawn by the body" },
  { value: "cancelled", label: "Cancelled" },
  { value: "expired", label: "Expired" },
];
