import type { CivilDate } from "#domain/civil-date.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";

/** A certificate that ends, by the name people know it by. */
export interface EndingCertificate {
  readonly id: string;
  /** Its number, else its standard, as the vendor entered it. */
  readonly name: string;
  /** The last day on which it is valid. */
  readonly endsOn: CivilDate;
}

/** Those of a dossier that end on a day; one that is still to be issued ends on none. */
export const endingCertificates = ({ certificates }: Pick<Dossier, "certificates">): EndingCertificate[] =>
  certificates.flatMap(({ id, number, standard, status, expires }) =>
    expires === undefined || status === "in_progress" ? [] : [{ id, name: number ?? standard, endsOn: expires }],
  );
