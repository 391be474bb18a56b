import type { Passport, PassportChoices, PassportEvidence } from "#domain/passport/passport.ts";
import type { CertificateBody, SystemBody } from "./request.schema.ts";

/** The page everybody with its address sees. */
export type PassportPage = Passport<SystemBody, Omit<CertificateBody, "files">>;

/** Somebody who asked for the evidence behind a page. */
export interface AccessRequest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly reason: string;
  readonly state: "asked" | "granted" | "refused";
  readonly askedAt: number;
  readonly settledAt: number | null;
}

/** A page as its vendor sees it. */
export interface PassportView {
  readonly id: string;
  readonly revision: number;
  readonly url: string;
  readonly state: "published" | "revoked";
  readonly choices: PassportChoices;
  readonly publishedAt: number;
  readonly requests: readonly AccessRequest[];
}

/** A submitted request whose answers may be shown: its questionnaire is open to everybody. */
export interface ShowableRequest {
  readonly id: string;
  readonly label: string;
}

/** Everything the vendor chooses a page from, and the pages there are. */
export interface PassportDesk {
  readonly passports: readonly PassportView[];
  readonly showable: readonly ShowableRequest[];
}

/** The files somebody was let in to. */
export interface OpenedEvidence {
  readonly vendor: string;
  readonly title: string;
  readonly files: readonly PassportEvidence[];
  readonly expiresAt: number;
}
