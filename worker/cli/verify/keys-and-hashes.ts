import { createHash, createPublicKey, verify } from "node:crypto";

// Written apart from the code that signs, so that one mistake cannot hide in both.

interface PublicKey {
  readonly kty: "OKP";
  readonly crv: "Ed25519";
  readonly x: string;
}

/** SHA-256 of a text as UTF-8, in lower-case hexadecimal. */
export const sha256Hex = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The name of a key: the thumbprint of its public half (RFC 7638). */
export const thumbprint = ({ crv, kty, x }: PublicKey): string =>
  createHash("sha256").update(JSON.stringify({ crv, kty, x }), "utf8").digest("base64url");

/** Whether a text was signed by the holder of a key (RFC 8032). False for a key or a signature that is none. */
export function isSignedBy(of: { text: string; signature: string; publicKey: PublicKey }): boolean {
  try {
    const { kty, crv, x } = of.publicKey;
    const key = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
    return verify(null, Buffer.from(of.text, "utf8"), key, Buffer.from(of.signature, "base64url"));
  } catch {
    return false;
  }
}
