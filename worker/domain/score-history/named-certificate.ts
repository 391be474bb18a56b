import type { Dossier } from "#domain/dossier/dossier.ts";

/** A certificate by its id, and by what the vendor calls it: its number, else its standard. */
export function namedCertificate(
  { certificates }: Dossier,
  id: string,
): { readonly certificate: string; readonly named: string } {
  const found = certificates.find((one) => one.id === id);
  return { certificate: id, named: found?.number || found?.standard || id };
}
