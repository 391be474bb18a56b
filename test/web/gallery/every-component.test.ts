import { describe, expect, it } from "vitest";
import { gallery } from "#web/gallery/gallery.ts";
import { idOf } from "#web/gallery/shown.ts";
import { componentsIn } from "./components-in.ts";

const folders = ["components", "forms", "list", "list/take", "list/views", "outbox", "page"];
const shown = gallery.map(({ component }) => component);

/** The components that nobody can look at in the gallery. */
const notShown = (components: readonly string[]): string[] => components.filter((name) => !shown.includes(name));

describe("the gallery", () => {
  it.each(folders)("shows every component of web/%s", (folder) => {
    expect(componentsIn(folder)).not.toEqual([]);
    expect(notShown(componentsIn(folder))).toEqual([]);
  });

  it("is found to lack a component that nobody put into it", () => {
    expect(notShown([...componentsIn("components"), "Carousel"])).toEqual(["Carousel"]);
  });

  it("shows nothing that is no component, and each once", () => {
    expect([...shown].sort()).toEqual(folders.flatMap(componentsIn).sort());
  });

  it("has at least one state of each, and an id for every state", () => {
    for (const { component, states } of gallery) expect(Object.keys(states), component).not.toEqual([]);
    const ids = gallery.flatMap(({ component, states }) => Object.keys(states).map((state) => idOf(component, state)));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
