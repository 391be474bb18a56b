/** A place where anybody can look a certificate or its accreditation up. */
export interface PublicRegister {
  readonly name: string;
  readonly url: string;
  readonly holds: string;
}

/** The last look at these was in November 2026. They hold a part of all certificates: not to be found proves little. */
export const publicRegisters: readonly PublicRegister[] = [
  {
    name: "IAF CertSearch",
    url: "https://www.iafcertsearch.org/",
    holds: "certificates of management systems worldwide, as far as their certification bodies report them",
  },
  {
    name: "UKAS CertCheck",
    url: "https://certcheck.ukas.com/",
    holds: "certificates of bodies that UKAS accredits",
  },
];
