import { expect, it } from "vitest";
import { sha256Hex } from "#worker/ports/hash.ts";
import { randomIds, readCode } from "#worker/ports/ids.ts";

const many = (make: () => string): string[] => Array.from({ length: 500 }, make);

it.each([
  ["ids", () => randomIds.id("asm"), /^asm_[0-9a-hjkmnp-tv-z]{16}$/],
  ["tokens", () => randomIds.token(), /^[A-Za-z0-9_-]{43}$/],
  ["codes", () => randomIds.code(), /^[2-9A-HJ-NP-Z]{8}$/],
])("%s have their promised form and do not repeat", (_, make, form) => {
  const made = many(make);
  for (const one of made) expect(one).toMatch(form);
  expect(new Set(made).size).toBe(made.length);
});

it("a code is understood the way people type it", () => {
  const code = randomIds.code();
  expect(readCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code);
});

it.each(["", "ABCDEFG", "ABCDEFG0", "ABCDEFGHJ"])("%j cannot be a code", (typed) => {
  expect(readCode(typed)).toBeUndefined();
});

it("SHA-256 gives the digests of FIPS 180-4", async () => {
  expect(await sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(await sha256Hex(new Uint8Array())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
