import { canonicalJson } from "#domain/canonical-json.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { DecisionRecord } from "./decision.ts";

/** A decision as a file that proves itself: the signed record, and the dossier it can be scored from again. */
export interface Statement {
  readonly format: "annexa-decision";
  readonly version: 1;
  readonly record: DecisionRecord;
  readonly signature: {
    readonly alg: "Ed25519";
    readonly kid: string;
    readonly publicKey: { readonly kty: "OKP"; readonly crv: "Ed25519"; readonly x: string };
    /** Over `signedText` of the record, base64url. */
    readonly value: string;
    readonly issuer: string;
  };
  readonly dossier: Dossier;
}

/** The text that is signed: the canonical record behind a mark of its own, so that no other signature fits it. */
export const signedText = (record: DecisionRecord): string => `annexa-decision/1\n${canonicalJson(record)}`;
