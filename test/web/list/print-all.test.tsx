// @vitest-environment happy-dom
import { act, cleanup, fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { ListPage } from "#web/list/list-page.ts";
import { type Query, showList } from "./show-list.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const things = ["a", "b", "c", "d", "e"];

/** A portal that gives two at a time, whatever is asked for. */
const fetchTwo = async ({ after = "0" }: Query): Promise<ListPage<string>> => {
  const from = Number(after);
  const next = from + 2 < things.length ? String(from + 2) : null;
  return { entries: things.slice(from, from + 2), total: things.length, next };
};

const show = (address: string, fetch = fetchTwo) => showList(address, fetch);

it("prints every row that is found, from whichever page, and leaves the page in sight as it was", async () => {
  const asked: Query[] = [];
  const { findByRole, queryAllByText } = show("?show=some&after=2&from=3", (query) => {
    asked.push(query);
    return fetchTwo(query);
  });
  let printed = 0;
  vi.stubGlobal("print", () => {
    printed = queryAllByText(/^thing .$/).length;
  });
  fireEvent.click(await findByRole("button", { name: "Print all 5" }));
  await waitFor(() => expect(printed).toBe(5));
  // The filter that is on stays on; only the place is left out.
  expect(asked.slice(1).map(({ show: shown, after }) => [shown, after])).toEqual([
    ["some", undefined],
    ["some", "2"],
    ["some", "4"],
  ]);
  await act(() => void dispatchEvent(new Event("afterprint")));
  expect(queryAllByText(/^thing .$/).map(({ textContent }) => textContent)).toEqual(["thing c", "thing d"]);
});

it("says that there is more than one page only where there is", async () => {
  const { findByRole } = show("", async () => ({ entries: things, total: 5, next: null }));
  expect(await findByRole("button", { name: "Print" })).toBeTruthy();
});
