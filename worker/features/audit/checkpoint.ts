import { base64UrlToBytes, bytesToBase64 } from "#worker/ports/base64.ts";
import type { Signer } from "#worker/ports/signer.ts";

interface Head {
  /** The name of the log: where the portal is, and whose log it is. */
  readonly origin: string;
  readonly size: number;
  /** base64 of the root. */
  readonly root: string;
}

/** What a signed note says an Ed25519 key is (C2SP signed-note). */
const ed25519 = 1;

/** A head of the tree as a signed checkpoint (C2SP tlog-checkpoint): whoever has the public key can check it. */
export async function checkpointOf(signer: Signer, { origin, size, root }: Head): Promise<string> {
  const text = `${origin}\n${size}\n${root}\n`;
  const named = new TextEncoder().encode(`${origin}\n`);
  const key = Uint8Array.of(...named, ed25519, ...base64UrlToBytes(signer.publicKey.x));
  const keyId = new Uint8Array(await crypto.subtle.digest("SHA-256", key)).subarray(0, 4);
  const signature = base64UrlToBytes(await signer.sign(text));
  return `${text}\n\u2014 ${origin} ${bytesToBase64(Uint8Array.of(...keyId, ...signature))}\n`;
}

/** The name of an organisation's log at a portal. */
export const originOf = (appUrl: string, orgId: string): string => `${new URL(appUrl).host}/${orgId}`;
