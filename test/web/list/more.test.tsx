// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { GrowingList } from "#web/list/GrowingList.ts";
import { More } from "#web/list/More.tsx";
import { readAll } from "#web/list/read-all.ts";
import { Loading } from "#web/page/Loading.tsx";

afterEach(cleanup);

/** A portal that has so many rows, and gives two hundred at once at most. */
function portalWith(count: number) {
  const asked: number[] = [];
  const fetch = async ({ most, after = "0" }: Readonly<Record<string, string>>) => {
    const [from, few] = [Number(after), Math.min(200, Number(most))];
    asked.push(Number(most));
    const entries = Array.from({ length: count }, (_, n) => n).slice(from, from + few);
    return { entries, total: count, next: from + few < count ? String(from + few) : null };
  };
  return { asked, fetch };
}

function Rows({ list }: { readonly list: GrowingList<number> }) {
  return (
    <Loading resource={list.page}>
      {(page) => (
        <>
          <p data-rows>{page.entries.length}</p>
          <More list={list} page={page} things="people" />
        </>
      )}
    </Loading>
  );
}

it("a long list within a page says how much of it is shown, and shows the rest by presses, with the focus kept", async () => {
  const list = new GrowingList(portalWith(120).fetch);
  const { findByText, getByRole, queryByRole } = render(<Rows list={list} />);
  await findByText("50 of 120 people are shown");
  fireEvent.click(getByRole("button", { name: "Show more people" }));
  await findByText("100 of 120 people are shown");
  fireEvent.click(getByRole("button", { name: "Show more people" }));
  const said = await findByText("All 120 people are shown");
  expect(queryByRole("button")).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(said));
});

it("a short list says nothing of itself", async () => {
  const { container, findByText } = render(<Rows list={new GrowingList(portalWith(50).fetch)} />);
  await findByText("50");
  expect(container.textContent).toBe("50");
});

it("all of a list is read in as few pages as the portal gives", async () => {
  const { asked, fetch } = portalWith(450);
  expect(await readAll(fetch)).toHaveLength(450);
  expect(asked).toEqual([200, 200, 200]);
});
