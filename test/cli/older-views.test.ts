import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { portfolioSpec } from "#web/features/buyer/portfolio/portfolio-spec.ts";
import { listAddress, searchOfView } from "#web/list/list-search.ts";
import { repository } from "../../worker/cli/tools.ts";

const folder = join(repository, "migrations");
const moved = "0100_keep_views_of_every_list.sql";
const run = (db: DatabaseSync, names: readonly string[]): void => {
  for (const name of names) db.exec(readFileSync(join(folder, name), "utf8"));
};

interface Older {
  readonly filters?: object;
  readonly sort?: object;
}

/** A view as the portfolio kept it. */
const older = ({ filters, sort }: Older) =>
  JSON.stringify({
    filters: {
      text: "",
      stage: "all",
      rating: "all",
      certificate: "all",
      questionnaire: "all",
      ranges: {},
      ...filters,
    },
    sort: { key: "rank", descending: false, ...sort },
  });

const everything = {
  text: "Ärzte & co",
  stage: "to-review",
  rating: "critical",
  certificate: "no-credit",
  questionnaire: "together",
  ranges: { assured: [0, 4], "A.10": [9, 9] },
};

/** Each view from before, and what is found under its name afterwards. */
const views: Readonly<Record<string, readonly [Older, string]>> = {
  "all of it": [
    { filters: everything, sort: { key: "inherent", descending: true } },
    "search=%C3%84rzte+%26+co&rating=critical&certificate=no-credit&questionnaire=together&ranges=assured%3A0-4%2CA.10%3A9-9&show=to-review&sort=inherent&direction=ascending",
  ],
  usual: [{}, ""],
  "by rank, the last first": [{ sort: { descending: true } }, "direction=descending"],
  "by day, the last first": [{ sort: { key: "due", descending: true } }, "sort=due&direction=descending"],
  "by findings": [{ sort: { key: "findings" } }, "sort=findings"],
  "from before questionnaires were told apart": [{ filters: { questionnaire: undefined } }, ""],
  "by what is no more": [{ sort: { key: "never", descending: false } }, ""],
};

it("a view of the portfolio from before looks for the same, in the same order, and is the same revision of the same person", () => {
  const db = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const before = readdirSync(folder)
    .sort()
    .filter((name) => name < moved);
  run(db, before);
  const keep = db.prepare(
    "insert into portfolio_views (org_id, name, view_json, saved_by, saved_at, revision) values ('org_1', ?, ?, 'psn_1', 500, 7)",
  );
  for (const [name, [view]] of Object.entries(views)) keep.run(name, older(view));
  run(db, [moved]);
  const rows = db.prepare("select * from list_views").all();
  const found = rows.map(({ name, query_json: query }) => [
    name,
    listAddress(portfolioSpec, searchOfView(portfolioSpec, JSON.parse(String(query)))).replace(/^[^?]*\??/, ""),
  ]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(views).map(([name, [, address]]) => [name, address])),
  );
  for (const row of rows)
    expect(row).toMatchObject({ org_id: "org_1", list: "portfolio", revision: 7, saved_by: "psn_1", saved_at: 500 });
  const [plain] = rows.filter(({ name }) => name === "usual");
  expect(plain?.query_json).toBe("{}");
});
