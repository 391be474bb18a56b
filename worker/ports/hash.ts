import { bytesToBase64Url } from "./base64.ts";

/** SHA-256 as 64 lower-case hexadecimal digits; text is hashed as UTF-8. */
export async function sha256Hex(input: string | ArrayBuffer | Uint8Array): Promise<string> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  return hexOf(await crypto.subtle.digest("SHA-256", bytes));
}

/** The same of a text as 43 URL-safe characters, in the form of a token. */
export const sha256Token = async (text: string): Promise<string> =>
  bytesToBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));

/** The same of a stream, which is read to its end and kept nowhere. */
export async function sha256OfStream(body: ReadableStream): Promise<string> {
  const digest = new crypto.DigestStream("SHA-256");
  await body.pipeTo(digest);
  return hexOf(await digest.digest);
}

const hexOf = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
