import { generateKeyPairSync } from "node:crypto";

/** A new private key to sign decisions with: an Ed25519 JWK (RFC 8037) as JSON on one line. */
export const newSigningKey = (): string =>
  JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));
