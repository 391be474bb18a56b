import { describe, expect, it } from "vitest";
import { kindWords } from "#domain/audit/action.ts";
import { actionsOf, isKind, sentenceOf, wordsOf } from "#domain/audit/actions.ts";

const kinds = Object.keys(kindWords).filter(isKind);
const all = kinds.flatMap(actionsOf);
const known = new Set(["subject", "evidence", "person", "visitor"]);

describe("the words of the log", () => {
  it("give every kind at least one act, and every act one kind", () => {
    expect(kinds.filter((kind) => actionsOf(kind).length === 0)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(all)("%s is a sentence that follows a name, whatever is known of it", (action) => {
    const parts = sentenceOf(action, {});
    const [first] = parts;
    expect(first && "text" in first && first.text).toMatch(/^[a-z]/);
    expect(parts.flatMap((part) => ("place" in part ? [part.place] : [])).filter((place) => !known.has(place))).toEqual(
      [],
    );
    const names = parts.some((part) => "place" in part && part.place === "subject");
    expect(names && wordsOf(action)?.about === "nothing").toBe(false);
  });

  it("say something of an act that only another version knows", () => {
    expect(sentenceOf("moon.landed", {})).toEqual([{ text: "did moon.landed on " }, { place: "subject" }]);
    expect(wordsOf("toString")).toBe(undefined);
  });
});
