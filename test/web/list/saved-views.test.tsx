// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SavedView } from "#contract/list-views.ts";
import { problems } from "#contract/problems.ts";
import { serverGiving } from "#test/support/web/server-giving.ts";
import { ListModel } from "#web/list/ListModel.ts";
import { type ListSpec, readListSearch } from "#web/list/list-search.ts";
import { RecordList } from "#web/list/RecordList.tsx";
import { useViews } from "#web/list/views/KeptViews.ts";
import { SavedViews } from "#web/list/views/SavedViews.tsx";

const spec: ListSpec = {
  path: "/things",
  shows: ["current", "old"],
  sorts: [
    { column: "sent", direction: "descending" },
    { column: "name", direction: "ascending" },
  ],
  optional: ["due", "note"],
  awayAtFirst: ["note"],
  narrowedBy: ["reviewer"],
};

const modelAt = (address: string) =>
  new ListModel<string>({
    spec,
    search: readListSearch(spec, address),
    fetch: () => new Promise(() => {}),
    idOf: (thing) => thing,
  });
type Model = ReturnType<typeof modelAt>;

const Views = ({ model }: { model: Model }) => <SavedViews model={model} kept={useViews("vendors")} />;
const Listed = ({ model }: { model: Model }) => (
  <RecordList
    model={model}
    page={{ entries: [], total: 0, next: null }}
    noun={{ one: "thing", other: "things" }}
    nameOf={(thing) => thing}
    columns={[{ id: "name", header: "Name", rowHeader: true, cell: (thing) => thing }]}
    views={useViews("vendors")}
    ifNothing={<p>No thing like that</p>}
  />
);
const show = (drawn: ReturnType<typeof Views>) => render(<LocationProvider>{drawn}</LocationProvider>);

/** A portal that keeps what it is given. */
function keeping(kept: SavedView[] = []) {
  const seen = serverGiving(async (request) => {
    if (request.method === "GET") return [200, kept];
    const { name, query } = (await request.json()) as { name: string; query: SavedView["query"] | null };
    const others = kept.filter((one) => one.name !== name);
    kept.splice(0, kept.length, ...others, ...(query === null ? [] : [{ name, query, revision: 1 }]));
    return [200, kept];
  });
  return { kept, seen };
}

beforeEach(() => history.replaceState(null, "", "/things"));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("a view of a list", () => {
  it("brings back what was searched for and shown, the order, the columns and what it was narrowed by, from its first page", async () => {
    const looked = "search=lark&show=old&sort=name&direction=descending&columns=note&reviewer=psn_1";
    const { kept } = keeping();
    const first = show(<Views model={modelAt(`${looked}&after=x&from=51`)} />);
    fireEvent.input(await first.findByLabelText("Keep this view as"), { target: { value: " Mine " } });
    fireEvent.click(first.getByRole("button", { name: "Keep" }));
    await first.findByRole("button", { name: "Mine" });
    expect(kept[0]?.query).toEqual(Object.fromEntries(new URLSearchParams(looked)));
    cleanup();
    const model = modelAt("search=other&after=y&from=101");
    fireEvent.click(await show(<Views model={model} />).findByRole("button", { name: "Mine" }));
    expect(model.search.value).toEqual(readListSearch(spec, looked));
    expect(new URLSearchParams(location.search).get("reviewer")).toBe("psn_1");
  });

  it("is as usual where it names what the list no longer has, and never begins in the middle", async () => {
    keeping([{ name: "Old", query: { show: "gone", sort: "salary", owner: "x", after: "z" }, revision: 1 }]);
    const model = modelAt("search=other");
    fireEvent.click(await show(<Views model={model} />).findByRole("button", { name: "Old" }));
    expect(model.search.value).toEqual(readListSearch(spec, ""));
  });

  it("is asked for once somebody opens them, of this list alone", async () => {
    const { seen } = keeping([{ name: "Ours", query: {}, revision: 1 }]);
    const { container, findByRole } = show(<Listed model={modelAt("")} />);
    const details = container.querySelector("details");
    if (details === null) throw new Error("There is nothing to open.");
    expect(details.textContent).toBe("Views");
    expect(seen).toEqual([]);
    details.open = true;
    fireEvent(details, new Event("toggle"));
    await findByRole("button", { name: "Ours" });
    expect(seen.map(({ url }) => url)).toEqual(["https://annexa.example/api/buyer/list-views?list=vendors"]);
  });

  it("can be left for another one where it finds nothing", () => {
    const { getByText } = show(<Listed model={modelAt("search=never")} />);
    expect(getByText("No thing like that")).toBeTruthy();
    expect(getByText("Views")).toBeTruthy();
  });
});

it("who is overtaken by a colleague is told so, keeps the name typed, and replaces the colleague's by a second press", async () => {
  const stale = { type: "", code: "stale-revision", ...problems["stale-revision"] };
  let standing: SavedView[] = [{ name: "Ours", query: {}, revision: 5 }];
  const revisions: number[] = [];
  serverGiving(async (request) => {
    if (request.method === "GET") return [200, standing];
    const { revision } = (await request.json()) as { revision: number };
    revisions.push(revision);
    if (revision === 6) return [200, [{ ...standing[0], revision: 7 }]];
    standing = [{ name: "Ours", query: {}, revision: 6 }];
    return [stale.status, stale];
  });
  const { findByLabelText, findByRole, findByText } = show(<Views model={modelAt("")} />);
  const name = (await findByLabelText("Keep this view as")) as HTMLInputElement;
  fireEvent.input(name, { target: { value: "Ours" } });
  fireEvent.click(await findByRole("button", { name: "Replace" }));
  await findByText("Somebody else changed the view Ours just now");
  expect(name.value).toBe("Ours");
  fireEvent.click(await findByRole("button", { name: "Replace" }));
  await waitFor(() => expect(name.value).toBe(""));
  expect(revisions).toEqual([5, 6]);
});
