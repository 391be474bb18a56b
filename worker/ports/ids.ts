import type { IdWith } from "#domain/ids.ts";
import { bytesToBase64Url } from "./base64.ts";

/** The only source of randomness. */
export type Ids = {
  /** A public name for a thing: `prefix_` and 80 random bits in lower-case base32. Never a secret. */
  id<Prefix extends string>(prefix: Prefix): IdWith<Prefix>;
  /** A secret of 256 random bits, 43 URL-safe characters. */
  token(): string;
  /** A secret of 40 random bits to be typed by hand: 8 characters without 0, 1, I and O. */
  code(): string;
};

const crockford = "0123456789abcdefghjkmnpqrstvwxyz";
const typeable = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

// 256 is a multiple of 32, so five bits of a byte are drawn without bias.
const draw = (alphabet: string, count: number): string =>
  Array.from(randomBytes(count), (byte) => alphabet.charAt(byte % 32)).join("");

export const randomIds: Ids = {
  id: <Prefix extends string>(prefix: Prefix) => `${prefix}_${draw(crockford, 16)}` as IdWith<Prefix>,
  token: () => bytesToBase64Url(randomBytes(32)),
  code: () => draw(typeable, 8),
};

/** The code somebody typed, as `code()` wrote it: upper case, without spaces and hyphens. Undefined if it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  return /^[2-9A-HJ-NP-Z]{8}$/.test(code) ? code : undefined;
}
