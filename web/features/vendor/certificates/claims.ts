import type { CertificateBody } from "#contract/request.schema.ts";

export type Claimed = CertificateBody["scope"][number]["claimed"];

/** What a scope can say about an AI system, in words. */
export const claims: readonly { readonly value: Claimed; readonly label: string }[] = [
  { value: "in", label: "Covered" },
  { value: "partial", label: "In part" },
  { value: "out", label: "Not covered" },
  { value: "unknown", label: "Not sure" },
];
