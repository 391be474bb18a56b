import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scopePieces } from "#domain/certificate/scope-words.ts";

const marked = (statement: string, bought: string[], vendor = "") =>
  scopePieces(statement, { bought, vendor })
    .filter((piece) => piece.marked)
    .map(({ text }) => text);

describe("a scope statement beside what is bought", () => {
  it("marks the words both have, whatever their case, and not the words every statement has", () => {
    const statement = "The management system for the provision of Lumen Triage services.";
    expect(marked(statement, ["Lumen Triage", "triage service of a management system"])).toEqual(["Lumen", "Triage"]);
  });

  it("does not mark the vendor's own name, which stands in every scope it has", () => {
    expect(marked("The Halden HR chatbot.", ["Halden Assist"], "Halden Health Systems AB")).toEqual([]);
  });

  it("marks nothing when the scope speaks of something else", () => {
    expect(marked("Internal chatbot for staff questions.", ["Clinical decision support"])).toEqual([]);
  });

  it("never loses a letter of the statement", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (statement, bought) => {
        expect(
          scopePieces(statement, { bought, vendor: "" })
            .map(({ text }) => text)
            .join(""),
        ).toBe(statement);
      }),
    );
  });
});
