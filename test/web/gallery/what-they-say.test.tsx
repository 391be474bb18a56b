// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { gallery } from "#web/gallery/gallery.ts";

afterEach(cleanup);

/** A state of the gallery. */
function show(name: string, state: string) {
  const draw = gallery.find(({ component }) => component === name)?.states[state];
  if (draw === undefined) throw new Error(`${name} has no state "${state}".`);
  return render(<div>{draw("shown")}</div>);
}

it("no row is offered to be ticked where none stands", () => {
  const { queryByRole } = show("TickBar", "empty: no rows, some ticked before");
  expect(queryByRole("button", { name: /^Tick/ })).toBeNull();
  expect(queryByRole("button", { name: "Untick all" })).toBeTruthy();
});

it("a single row on its page is not said to go from itself to itself", () => {
  const { getByRole } = show("Paging", "one row on the last page");
  expect(getByRole("navigation").textContent).toContain("21 of 21");
  expect(getByRole("navigation").textContent).not.toContain("21 to 21");
});

it("while a list is made into a file, one button says so and the other waits", () => {
  const { getAllByRole } = show("TakeList", "loading all rows");
  const [workbook, csv] = getAllByRole("button", { hidden: true });
  expect([workbook?.textContent, workbook?.hasAttribute("disabled")]).toEqual(["Excel workbook", true]);
  expect([csv?.textContent, csv?.hasAttribute("disabled")]).toEqual(["Making…", false]);
});

it("whoever cannot look as another hears why", () => {
  const { getByRole } = show("OtherSides", "error: the other is refused");
  expect(getByRole("alert").textContent).toContain("What was saved before is safe");
});
