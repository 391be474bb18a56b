// @vitest-environment happy-dom
import { cleanup } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { showList } from "./show-list.tsx";

afterEach(cleanup);

/** A portal that has so many things, and none of them on this page. */
const fetchNone = (total: number) => async () => ({ entries: [], total, next: null });

describe("a list without rows", () => {
  it.each([
    ["there are none", "", 0, "Nothing here yet."],
    ["none of them is like that", "?search=x", 0, "Nothing like that."],
    ["the last of its page are gone", "?after=2&from=3", 2, "Nothing on this page any more."],
  ])("says that %s", async (_, address, total, words) => {
    const { findByRole } = showList(address, fetchNone(total));
    expect((await findByRole("cell")).textContent).toBe(words);
  });

  it("offers nothing that is done with rows, unless others stand on the page before", async () => {
    const empty = showList("", fetchNone(0));
    await empty.findByRole("cell");
    expect(empty.queryAllByRole("button")).toEqual([]);
    cleanup();
    const gone = showList("?after=2&from=3", fetchNone(2));
    expect(await gone.findByRole("button", { name: "Print all 2" })).toBeTruthy();
    expect(gone.getByRole("link", { name: "First page" })).toBeTruthy();
  });
});
