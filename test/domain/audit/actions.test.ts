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

  it("name the list whose view was kept, also as logs have it from when the portfolio alone kept views", () => {
    const said = (action: string, list?: string) => sentenceOf(action, { name: "Ours", ...(list ? { list } : {}) });
    expect(said("portfolio-view.kept")).toEqual([{ text: "kept a view of the portfolio “Ours”" }]);
    expect(said("portfolio-view.forgotten")).toEqual([{ text: "forgot a view of the portfolio “Ours”" }]);
    expect(said("list-view.kept", "vendors")).toEqual([{ text: "kept a view of the register of vendors “Ours”" }]);
    expect(said("list-view.forgotten", "of-later")).toEqual([{ text: "forgot a view of a list “Ours”" }]);
  });

  it("say something of an act that only another version knows", () => {
    expect(sentenceOf("moon.landed", {})).toEqual([{ text: "did moon.landed on " }, { place: "subject" }]);
    expect(wordsOf("toString")).toBe(undefined);
  });
});
