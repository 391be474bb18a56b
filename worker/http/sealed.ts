import { bytesFromBase64, bytesToBase64 } from "#worker/ports/base64.ts";

const encoder = new TextEncoder();
const ivLength = 12;

/**
 * Keeps answers so that only who sent the request can read them again: sealed (AES-GCM) with a key that is derived from the
 * key of the request, of which the database holds a hash. Whatever an answer says of people is in no row in clear.
 */
export async function sealAnswer(key: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await secretOf(key), encoder.encode(text));
  return bytesToBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

/** The text of a sealed answer; throws when it was sealed under another key or changed since. */
export async function openAnswer(key: string, sealed: string): Promise<string> {
  const bytes = bytesFromBase64(sealed);
  const [iv, data] = [bytes.slice(0, ivLength), bytes.slice(ivLength)];
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await secretOf(key), data);
  return new TextDecoder().decode(text);
}

async function secretOf(key: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.digest("SHA-256", encoder.encode(`v1:kept-answer:${key}`));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}
