import { expect, it } from "vitest";
import { turnWords } from "#domain/words/turn.ts";

it("both sides read whose turn it is in the same words, each from where it stands", () => {
  const buyer = { by: "buyer", other: "Halden" } as const;
  const vendor = { by: "vendor", other: "Harbour Vale" } as const;
  expect(turnWords("answer", buyer)).toBe("Halden: to answer");
  expect(turnWords("answer", vendor)).toBe("Your side: to answer");
  expect(turnWords("review", buyer)).toBe("Your side: to review");
  expect(turnWords("review", vendor)).toBe("Harbour Vale: to review");
  expect(turnWords("ended", buyer)).toBe(turnWords("ended", vendor));
});
