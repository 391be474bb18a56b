// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { type Column, DataTable } from "#web/components/DataTable.tsx";
import { HeatMapTable } from "#web/components/HeatMapTable.tsx";
import type { HeatRow } from "#web/components/heat.ts";
import { RangeBar } from "#web/components/RangeBar.tsx";
import type { Sort } from "#web/components/sorting.ts";
import { TaskList } from "#web/components/TaskList.tsx";

afterEach(cleanup);

interface Vendor {
  readonly name: string;
  readonly answered: number;
}
const columns: readonly Column<Vendor>[] = [
  { id: "name", header: "Vendor", rowHeader: true, sortable: true, cell: (row) => row.name },
  { id: "answered", header: "Answered", align: "end", sortable: true, cell: (row) => row.answered },
];
const rows: readonly Vendor[] = [{ name: "Nordlys", answered: 12 }];
const table = { caption: "Assessments", columns, rowKey: (row: Vendor) => row.name };

describe("a data table", () => {
  it("has a caption, and headers that belong to columns and rows", () => {
    render(<DataTable {...table} rows={rows} />);
    expect(screen.getByRole("table", { name: "Assessments" })).toBeTruthy();
    expect(screen.getByText("Nordlys").getAttribute("scope")).toBe("row");
    expect(screen.getByText("Answered").getAttribute("scope")).toBe("col");
  });

  it("asks for the other direction when its column is pressed again", () => {
    const asked: Sort[] = [];
    const sort = { column: "name", direction: "ascending" } as const;
    render(<DataTable {...table} rows={rows} sort={sort} onSort={(next) => asked.push(next)} />);
    fireEvent.click(screen.getByRole("button", { name: "Vendor" }));
    fireEvent.click(screen.getByRole("button", { name: "Answered" }));
    expect(asked).toEqual([
      { column: "name", direction: "descending" },
      { column: "answered", direction: "ascending" },
    ]);
    expect(screen.getByRole("button", { name: "Vendor" }).closest("th")?.getAttribute("aria-sort")).toBe("ascending");
  });

  it("says that there is nothing rather than showing nothing", () => {
    render(<DataTable {...table} rows={[]} empty="No vendors yet." />);
    expect(screen.getByText("No vendors yet.")).toBeTruthy();
  });
});

describe("the heat map", () => {
  const scored = { state: "scored", share: 0.5, answered: 1, of: 2 } as const;
  const domains: readonly HeatRow[] = [
    {
      id: "A.3",
      label: "A.3 Internal organisation",
      cells: { n: scored },
      children: [{ id: "A.3.2", label: "A.3.2", cells: { n: { state: "scored", share: 1, word: "Yes" } } }],
    },
  ];
  const vendors = [{ id: "n", label: "Nordlys" }];

  it("opens a domain to its controls and closes it again", async () => {
    render(<HeatMapTable caption="Scores" columns={vendors} rows={domains} />);
    const toggle = screen.getByRole("button", { name: "A.3 Internal organisation" });
    const control = screen.getByText("A.3.2").closest("tr");
    expect([toggle.getAttribute("aria-expanded"), control?.hidden]).toEqual(["false", true]);
    fireEvent.click(toggle);
    await waitFor(() => expect([toggle.getAttribute("aria-expanded"), control?.hidden]).toEqual(["true", false]));
    expect(toggle.getAttribute("aria-controls")).toBe(control?.id);
    fireEvent.click(toggle);
    await waitFor(() => expect(control?.hidden).toBe(true));
  });

  it("shows the count with every share, and explains a cell on request", () => {
    const asked: unknown[] = [];
    render(<HeatMapTable caption="Scores" columns={vendors} rows={domains} onExplain={(cell) => asked.push(cell)} />);
    const cell = screen.getByRole("button", { name: /Explain A\.3 Internal organisation, Nordlys/ });
    expect(within(cell).getByText("1 of 2", { exact: false })).toBeTruthy();
    fireEvent.click(cell);
    expect(asked).toEqual([{ rowId: "A.3", columnId: "n" }]);
  });

  it("draws what is not known as open", () => {
    render(<HeatMapTable caption="Scores" columns={vendors} rows={[{ id: "A.4", label: "A.4", cells: {} }]} />);
    expect(within(screen.getByRole("table")).getByText("Open")).toBeTruthy();
  });
});

it("the range bar says its numbers as text", () => {
  render(<RangeBar label="Nordlys, overall" assured={0.42} claimed={0.61} possible={0.78} target={0.7} />);
  const items = within(screen.getByRole("list", { name: "Nordlys, overall" })).getAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "Assured 42%",
    "Claimed 61%",
    "Possible 78%",
    "Asked for 70%",
  ]);
});

it("a task is a link with its status as description; one that cannot be opened yet is no link", () => {
  render(
    <TaskList
      label="Sections"
      tasks={[
        { id: "data", name: "Data", href: "/data", status: "In progress" },
        { id: "submit", name: "Submit", status: "Cannot start yet" },
      ]}
    />,
  );
  const link = screen.getByRole("link", { name: "Data" });
  expect(document.getElementById(link.getAttribute("aria-describedby") ?? "")?.textContent).toBe("In progress");
  expect(screen.getAllByRole("link")).toHaveLength(1);
});
