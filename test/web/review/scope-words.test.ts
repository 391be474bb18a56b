import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scopePieces } from "#web/features/review/scope-words.ts";

const marked = (statement: string, bought: string[]) =>
  scopePieces(statement, bought)
    .filter((piece) => piece.marked)
    .map(({ text }) => text);

describe("a scope statement beside what is bought", () => {
  it("marks the words both have, whatever their case, and not the words every statement has", () => {
    const statement = "The management system for the provision of Lumen Triage services.";
    expect(marked(statement, ["Lumen Triage", "triage service of a management system"])).toEqual(["Lumen", "Triage"]);
  });

  it("marks nothing when the scope speaks of something else", () => {
    expect(marked("Internal chatbot for staff questions.", ["Clinical decision support"])).toEqual([]);
  });

  it("never loses a letter of the statement", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (statement, bought) => {
        expect(
          scopePieces(statement, bought)
            .map(({ text }) => text)
            .join(""),
        ).toBe(statement);
      }),
    );
  });
});
