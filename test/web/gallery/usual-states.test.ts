import { describe, expect, it } from "vitest";
import { gallery } from "#web/gallery/gallery.ts";
import { amiss } from "./amiss.ts";
import { componentsIn, listsIn } from "./components-in.ts";

/** Every list, every part of one, and every part of a page. */
const judged = [
  ...["list", "list/take", "list/views", "page", "outbox"].flatMap(componentsIn),
  ...["components", "forms"].flatMap(listsIn),
];
const draw = () => null;
const all = { empty: draw, loading: draw, "error: refused": draw, "one row": draw, "many rows, sorted": draw };

describe("a list or a part of a page in the gallery", () => {
  it.each(judged)("is seen empty, loading, refused, with one and with many, or says why not: %s", (name) => {
    const shown = gallery.find(({ component }) => component === name);
    expect(shown ? amiss(shown) : ["is not shown"]).toEqual([]);
  });

  it("is every component that shows a list", () => {
    expect(judged).toEqual(expect.arrayContaining(["DataTable", "TaskList", "DefinitionList", "RecordList"]));
  });

  it("is the only thing that says so", () => {
    const saying = gallery.flatMap(({ component, without }) => (without ? [component] : []));
    expect(saying.filter((component) => !judged.includes(component))).toEqual([]);
  });

  it("is refused when it leaves one of them out", () => {
    const { "one row": _left, ...others } = all;
    expect(amiss({ component: "Carousel", states: all })).toEqual([]);
    expect(
      amiss({ component: "Carousel", states: { ...others, "oneself in a list": draw, "three, not one": draw } }),
    ).toEqual(['Carousel neither shows "one" nor says why it never is so']);
  });

  it("is refused when it gives no reason, or one against what it shows", () => {
    const { loading: _left, ...others } = all;
    const never = { loading: "It waits for nothing." };
    expect(amiss({ component: "Carousel", states: others, without: never })).toEqual([]);
    expect(amiss({ component: "Carousel", states: others, without: { loading: "" } })).toEqual([
      'Carousel neither shows "loading" nor says why it never is so',
    ]);
    expect(amiss({ component: "Carousel", states: all, without: never })).toEqual([
      'Carousel shows "loading", and says that it never is so',
    ]);
  });
});
