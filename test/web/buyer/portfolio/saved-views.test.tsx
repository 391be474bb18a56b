// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { LocationProvider } from "preact-iso";
import { afterEach, expect, it, vi } from "vitest";
import type { PortfolioEntry, PortfolioPage, SavedPortfolioView } from "#contract/portfolio.ts";
import { problems } from "#contract/problems.ts";
import { serverGiving } from "#test/support/web/server-giving.ts";
import { viewOfSearch, wholeSearch } from "#web/features/buyer/portfolio/narrowed.ts";
import { portfolioSpec } from "#web/features/buyer/portfolio/portfolio-spec.ts";
import { SavedViews } from "#web/features/buyer/portfolio/SavedViews.tsx";
import { ListModel } from "#web/list/ListModel.ts";

const search = wholeSearch({ hidden: [] });
const whole = viewOfSearch(search);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("who is overtaken by a colleague is told so, keeps the name typed, and replaces the colleague's by a second press", async () => {
  const stale = { type: "", code: "stale-revision", ...problems["stale-revision"] };
  let standing: SavedPortfolioView[] = [{ name: "Ours", view: whole, revision: 5 }];
  const revisions: number[] = [];
  serverGiving(async (request) => {
    if (request.method === "GET") return [200, standing];
    const { revision } = (await request.json()) as { revision: number };
    revisions.push(revision);
    if (revision === 6) return [200, [{ ...standing[0], revision: 7 }]];
    standing = [{ name: "Ours", view: whole, revision: 6 }];
    return [stale.status, stale];
  });
  const model = new ListModel<PortfolioEntry, PortfolioPage>({
    spec: portfolioSpec,
    search,
    fetch: () => new Promise(() => {}),
    idOf: ({ id }) => id,
  });
  const { getByLabelText, findByRole, findByText } = render(
    <LocationProvider>
      <SavedViews model={model} />
    </LocationProvider>,
  );
  const name = getByLabelText("Keep this view as") as HTMLInputElement;
  fireEvent.input(name, { target: { value: "Ours" } });
  fireEvent.click(await findByRole("button", { name: "Replace" }));
  await findByText("Somebody else changed the view Ours just now");
  expect(name.value).toBe("Ours");
  fireEvent.click(await findByRole("button", { name: "Replace" }));
  await waitFor(() => expect(name.value).toBe(""));
  expect(revisions).toEqual([5, 6]);
});
