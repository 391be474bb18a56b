import * as z from "zod";
import { canonicalJson } from "#domain/canonical-json.ts";
import { bytesToBase64Url } from "./base64.ts";

/** The public half of a key (RFC 8037, OKP with curve Ed25519). */
export interface PublicKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
}

export interface Signer {
  readonly kid: string;
  readonly publicKey: PublicKey;
  /** The signature of a text, base64url (RFC 8032). */
  readonly sign: (text: string) => Promise<string>;
}

const toBase64url = (bytes: ArrayBuffer): string => bytesToBase64Url(new Uint8Array(bytes));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The name of a key: the thumbprint of its public half (RFC 7638). */
const thumbprint = async ({ kty, crv, x }: PublicKey): Promise<string> =>
  toBase64url(await crypto.subtle.digest("SHA-256", bytesOf(canonicalJson({ crv, kty, x }))));

/** An Ed25519 key as a private JWK (RFC 8037). */
const privateKeySchema = z.looseObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string(),
  d: z.string(),
});

/** A signer from a private JWK as text; throws when the text is no Ed25519 key. */
export async function signerFrom(secret: string): Promise<Signer> {
  const jwk = privateKeySchema.parse(JSON.parse(secret));
  const key = await crypto.subtle.importKey("jwk", jwk, { name: "Ed25519" }, false, ["sign"]);
  const publicKey: PublicKey = { kty: "OKP", crv: "Ed25519", x: jwk.x };
  return {
    kid: await thumbprint(publicKey),
    publicKey,
    sign: async (text) => toBase64url(await crypto.subtle.sign("Ed25519", key, bytesOf(text))),
  };
}
