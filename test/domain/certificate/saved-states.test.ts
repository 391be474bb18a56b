import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { keepsTooMany } from "#domain/certificate/printed/page/saved-states.ts";

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const plain = (contents: string): Uint8Array =>
  latin1(`4 0 obj\n<< /Length 9 >>\nstream\n${contents}\nendstream\nendobj`);
const packed = (contents: string, about = ""): Uint8Array => {
  const data = Buffer.from(zlibSync(latin1(contents))).toString("latin1");
  return latin1(`4 0 obj\n<< /Filter /FlateDecode ${about}>>\nstream\n${data}\nendstream\nendobj`);
};
const deep = "q ".repeat(1_500);

describe("a page that keeps states in states", () => {
  it("is known by its contents, packed or not", () => {
    expect([keepsTooMany(plain(deep)), keepsTooMany(packed(deep))]).toEqual([true, true]);
  });

  it("is none when each is taken back, when the signs stand in words, or in a picture", () => {
    expect(keepsTooMany(plain("q Q ".repeat(5_000)))).toBe(false);
    expect(keepsTooMany(plain("(quick) Tj ".repeat(5_000)))).toBe(false);
    expect(keepsTooMany(packed(deep, "/Subtype /Image "))).toBe(false);
  });
});
