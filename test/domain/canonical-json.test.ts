import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#domain/canonical-json.ts";

const shuffledKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffledKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, shuffledKeys(inner)] as const);
  return Object.fromEntries(entries.reverse());
};

describe("the canonical text of a value", () => {
  it("is the same whatever order its keys were written in", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffledKeys(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("loses nothing that JSON can hold", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("sorts keys by code unit and writes numbers as RFC 8785 shows", () => {
    expect(canonicalJson({ "€": 1, "\r": 2, "1": 4.5, ö: 1e30, "😀": 0.002 })).toBe(
      '{"\\r":2,"1":4.5,"ö":1e+30,"€":1,"😀":0.002}',
    );
  });

  it("does not tell an absent field from an undefined one", () => {
    expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
  });
});
